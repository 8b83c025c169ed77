import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { answerSupplyLink, declareSupplyLink } from '../../app/alliance/supply-links/supply-links.server';
import { saveProducts } from '../../app/alliance/profile/products.server';
import { editProfile } from '../../app/alliance/profile/profile.server';
import { compareCompanies } from '../../app/company-page/comparison.server';
import { companyCard } from '../../app/company-page/company-card.server';
import { embedTag } from '../../app/company-page/company-card';
import { companyView } from '../../app/company-page/company-view.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import type { Database } from '../../db/client';
import { memberships } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

let s: ReturnType<typeof scene>;
let db: Database;
const view = (slug: string, actor: Parameters<typeof companyView>[1] = null) => {
  const found = companyView(db, actor, slug, 'zh', new Date('2026-11-24T08:00:00Z'));
  if (!found || 'movedTo' in found) throw new Error(`no page at ${slug}`);
  return found;
};

describe('a company’s page', () => {
  let [a, b] = [0, 0];
  let people: { a: Actor; b: Actor };
  beforeEach(() => {
    s = scene(testDatabase());
    db = s.db;
    [a, b] = [s.company('甲子测绘有限公司', { slug: 'jiazi' }), s.company('乙丑数据有限公司', { slug: 'yichou' })];
    people = { a: s.person([{ role: 'member', companyId: a }]), b: s.person([{ role: 'member', companyId: b }]) };
  });
  const join = () => db.insert(memberships).values({ companyId: a, state: 'active', since: '2026-03-01' }).run();

  test('has a badge while the membership is active, and none while it is suspended', () => {
    expect(view('jiazi').profile.badge).toBeNull();
    join();
    expect(view('jiazi').profile.badge).toEqual({ state: 'active', since: '2026-03-01' });
    db.update(memberships).set({ state: 'suspended' }).run();
    expect(view('jiazi').profile.badge).toBeNull();
  });

  test('offers editing to its own people only, and its membership to reviewers of its region', () => {
    join();
    const [here, elsewhere] = [
      s.person([{ role: 'reviewer', regionCode: '440000' }]),
      s.person([{ role: 'reviewer', regionCode: '110000' }]),
    ];
    expect([
      view('jiazi').mayManage,
      view('jiazi', here).mayManage,
      view('jiazi', elsewhere).mayManage,
      view('jiazi', people.a).mayManage,
    ]).toEqual([false, true, false, false]);
    expect([view('jiazi').mayEdit, view('jiazi', people.a).mayEdit, view('jiazi', people.b).mayEdit]).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('shows links both sides confirmed first, from its own side, and hides disputed ones', () => {
    const declare = (segmentId: string) =>
      valueOf(
        declareSupplyLink(db, people.a, { companyId: a, otherId: b, otherIs: 'customer', segmentId }, s.occasion()),
      ).id;
    const [said, both, disputed] = [declare('gis.cim'), declare('gis.service'), declare('gis.reality')];
    valueOf(answerSupplyLink(db, people.b, { id: both, move: 'confirm' }, s.occasion()));
    valueOf(answerSupplyLink(db, people.b, { id: disputed, move: 'dispute', reason: '没有' }, s.occasion()));
    expect(view('jiazi').profile.links.map((link) => [link.id, link.as, link.confirmed, link.slug])).toEqual([
      [both, 'supplier', true, 'yichou'],
      [said, 'supplier', false, 'yichou'],
    ]);
    expect(
      view('yichou').profile.links.map((link) => [link.id, link.as, link.slug]),
      'what the other side alone says is not on this firm’s page',
    ).toEqual([[both, 'customer', 'jiazi']]);
  });

  test('shows the firm’s newest word once, beside other sources, and says when they differ', () => {
    const say = (value: string) =>
      valueOf(editProfile(db, people.a, { companyId: a, field: 'website', value }, s.occasion()));
    say('www.first.example');
    say('www.second.example');
    expect(view('jiazi').company.stated.website.map((one) => one.value)).toEqual(['www.second.example']);
    expect(view('jiazi').company.conflicts).toEqual([]);
    const state = db.$client.prepare(
      "insert into statements (subject_type, subject_id, field, value, basis, source, confidence) values ('company', ?, 'website', ?, 'stated', ?, 'high')",
    );
    state.run(String(a), 'www.second.example', 'a list');
    expect(
      view('jiazi').company.stated.website.map((one) => [one.value, one.also.map(({ source }) => source)]),
    ).toEqual([['www.second.example', ['a list']]]);
    state.run(String(a), 'https://second.example/', 'the same, written otherwise');
    expect(view('jiazi').company.conflicts).toEqual([]);
    state.run(String(a), 'www.other.example', 'another list');
    expect(view('jiazi').company.conflicts).toEqual(['website']);
  });

  test('has a card with its address as a QR code, and a tag that keeps quotes inside its attributes', () => {
    join();
    valueOf(
      saveProducts(db, people.a, a, [{ nameZh: '底座', nameEn: null, url: null, segmentId: null }], s.occasion()),
    );
    const card = valueOf(companyCard(db, 'jiazi', 'https://atlas.example.cn', 'en'));
    expect(card).toMatchObject({
      address: 'https://atlas.example.cn/companies/jiazi?lang=en',
      embedAddress: 'https://atlas.example.cn/companies/jiazi/embed?lang=en',
      memberSince: '2026-03-01',
    });
    expect(card.modules.length).toBeGreaterThan(20);
    expect(embedTag({ embedAddress: 'https://a.example/?a=1&b=2', name: '"><script>' })).toBe(
      '<iframe src="https://a.example/?a=1&amp;b=2" title="&quot;>&lt;script>" width="340" height="170" loading="lazy" frameborder="0"></iframe>',
    );
    expect(companyCard(db, 'nobody', 'https://atlas.example.cn', 'zh')).toMatchObject({
      ok: false,
      code: 'company-unknown',
    });
  });

  test('leads from the address of a merged record to the kept one, in the comparison too', () => {
    const gone = s.company('甲子测绘分部', { slug: 'jiazi-old' });
    valueOf(mergeCompanies(db, s.reviewer(), { keptId: a, mergedId: gone, reason: '同一家' }, s.occasion()));
    expect(companyView(db, null, 'jiazi-old', 'zh', new Date('2026-11-24T08:00:00Z'))).toEqual({ movedTo: 'jiazi' });
    expect(companyView(db, null, 'never', 'zh', new Date('2026-11-24T08:00:00Z'))).toBeNull();
    expect(compareCompanies(db, ['jiazi-old', 'jiazi', 'yichou'], '', 'zh').companies.map((one) => one.slug)).toEqual([
      'jiazi',
      'yichou',
    ]);
  });
});

describe('a comparison', () => {
  const db = testDatabase();
  const slugs = db.$client
    .prepare(
      "select slug from companies where id in (select company_id from capabilities where segment_id = 'gis.cim') order by id limit 4",
    )
    .pluck()
    .all() as string[];

  test('holds four companies at most and says when some are left out', () => {
    const five = compareCompanies(db, [...slugs, 'zhonghaida'], '南方', 'zh');
    expect([five.companies.map((one) => one.slug), five.leftOut, five.found]).toEqual([slugs, true, []]);
    expect(slugs).toHaveLength(4);
    expect(compareCompanies(db, slugs.slice(0, 2), '', 'zh').leftOut).toBe(false);
    expect(compareCompanies(db, ['nobody'], '', 'zh')).toMatchObject({ companies: [], leftOut: true });
  });

  test('names what all of them do, and offers others a search finds', () => {
    const two = compareCompanies(db, slugs.slice(0, 2), '南方测绘', 'zh');
    expect(two.inCommon.map((segment) => segment.id)).toContain('gis.cim');
    expect(
      two.inCommon.every(({ id }) => two.companies.every((company) => company.segments.some((one) => one.id === id))),
    ).toBe(true);
    expect(two.found.map((one) => one.slug)).toContain('nanfangcehui');
    expect(compareCompanies(db, slugs.slice(0, 1), '', 'zh').inCommon).toEqual([]);
  });
});
