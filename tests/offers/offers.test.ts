import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { disableAccount } from '../../app/people/account-move.server';
import type { Actor } from '../../app/accounts/permissions/actor';
import { revokeRole } from '../../app/people/role-grants.server';
import { changeMembership } from '../../app/alliance/memberships.server';
import { savedSearchFilters } from '../../app/alliance/saved-searches/saved-search';
import { saveSearch } from '../../app/alliance/saved-searches/saved-searches.server';
import { columnQueries } from '../../app/directory/held-columns.server';
import { countDirectory } from '../../app/directory/directory-counts.server';
import { noFilters } from '../../app/directory/directory-query';
import type { OfferForm } from '../../app/offers/offer-form';
import { offerSearchOf } from '../../app/offers/offer-request.server';
import { offerFormView } from '../../app/offers/offer-form-view.server';
import { findOffer, ownOffers } from '../../app/offers/offer-view.server';
import { listOffers, offersInSegment, offersOfCompany } from '../../app/offers/offer-list.server';
import { standingOffers } from '../../app/offers/offer-rows.server';
import { moveOffer, remindOfLapsing } from '../../app/offers/offers.server';
import { saveOffer } from '../../app/offers/offer-edit.server';
import type { Outcome } from '../../app/outcome';
import { memberships, offers } from '../../db/schema/index';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

const form: OfferForm = {
  kind: 'equipment',
  scope: 'gis.cim',
  titleZh: '机载激光雷达',
  titleEn: 'Airborne lidar',
  descriptionZh: '一套，含操作员',
  descriptionEn: null,
  regionCode: '440100',
  terms: 'paid',
  contact: null,
  validUntil: '2026-12-31',
};
const today = '2026-11-23';
const anything = { q: '', kind: [], scope: '', region: '', terms: undefined, page: 1 } as const;

let s: ReturnType<typeof scene>;
let companyId: number;
let member: Actor;

beforeEach(() => {
  s = scene(testDatabase());
  companyId = s.company('甲子测绘有限公司');
  s.db.insert(memberships).values({ companyId, state: 'active', since: '2026-01-05' }).run();
  member = s.person([{ role: 'member', companyId }]);
});

const publish = (more: Partial<OfferForm> = {}, at?: string) =>
  valueOf(saveOffer(s.db, member, { companyId, id: null, form: { ...form, ...more }, publish: true }, s.occasion(at)))
    .id;
const titles = (query: Partial<Parameters<typeof listOffers>[1]> = {}, day = today) =>
  listOffers(s.db, { ...anything, ...query }, 'zh', day).offers.map((offer) => offer.title);

describe('an offer', () => {
  it('is its firm’s alone as a draft, and everybody’s once published', () => {
    const { id, state } = valueOf(saveOffer(s.db, member, { companyId, id: null, form, publish: false }, s.occasion()));
    expect([state, titles(), findOffer(s.db, null, id, 'zh', s.occasion().now, today).ok]).toEqual([
      'draft',
      [],
      false,
    ]);
    valueOf(moveOffer(s.db, member, { id, move: 'publish' }, s.occasion()));
    expect(titles()).toEqual(['机载激光雷达']);
    expect(s.deeds()).toEqual(['offer.start done', 'offer.publish done']);
  });

  it('is kept by its firm’s people only', () => {
    const stranger = s.person([{ role: 'member', companyId: s.company('别家') }]);
    expect(saveOffer(s.db, stranger, { companyId, id: null, form, publish: true }, s.occasion())).toMatchObject({
      code: 'not-allowed',
    });
    expect(moveOffer(s.db, stranger, { id: publish(), move: 'withdraw' }, s.occasion())).toMatchObject({
      code: 'not-allowed',
    });
    expect(s.deeds()).toContain('offer.keep denied');
  });

  it.each([
    [{ scope: 'gis.nothing' }, { code: 'segment-unknown', field: 'scope' }],
    [{ regionCode: '999999' }, { code: 'region-unknown', field: 'regionCode' }],
    [{ validUntil: '2026-11-22' }, { code: 'offer-day', allowed: ['2026-11-23', '2027-11-23'] }],
    [{ validUntil: '2027-11-24' }, { code: 'offer-day' }],
    [{ validUntil: '2027-02-30' }, { code: 'offer-day' }],
  ])('with %j is refused and says what is allowed', (more, refusal) => {
    expect(
      saveOffer(s.db, member, { companyId, id: null, form: { ...form, ...more }, publish: true }, s.occasion()),
    ).toMatchObject(refusal);
    expect(s.db.select().from(offers).all()).toEqual([]);
  });

  it('leaves the list, the segment, the company’s page and the directory the day after its last, with nothing run', () => {
    publish({ validUntil: '2026-11-30' });
    const shown = (day: string) => [
      titles({}, day).length,
      offersInSegment(s.db, 'gis.cim', 'zh', day).total,
      offersOfCompany(s.db, companyId, 'zh', day).length,
      countDirectory(s.db, { q: '', ...noFilters }, day).offer.get('equipment') ?? 0,
    ];
    expect([shown('2026-11-30'), shown('2026-12-01')]).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  it('is renewed for ninety days from the day of the click, also after it lapsed', () => {
    const id = publish({ validUntil: '2026-11-30' });
    expect(ownOffers(s.db, companyId, 'zh', '2026-12-05')[0]!.state).toBe('lapsed');
    expect(moveOffer(s.db, member, { id, move: 'pause' }, s.occasion('2026-12-05T08:00:00.000Z'))).toMatchObject({
      code: 'move-not-allowed',
      state: 'lapsed',
      allowed: ['renew', 'withdraw'],
    });
    valueOf(moveOffer(s.db, member, { id, move: 'renew' }, s.occasion('2026-12-05T08:00:00.000Z')));
    expect(s.db.select({ state: offers.state, validUntil: offers.validUntil }).from(offers).get()).toEqual({
      state: 'published',
      validUntil: '2027-03-05',
    });
  });

  it('rests while its firm is suspended, and stands again with it', () => {
    publish();
    const reviewer = s.reviewer();
    valueOf(changeMembership(s.db, reviewer, { companyId, move: 'suspend', reason: '过期' }, s.occasion()));
    expect([titles(), countDirectory(s.db, { q: '', ...noFilters }, today).offer.get('any') ?? 0]).toEqual([[], 0]);
    valueOf(changeMembership(s.db, reviewer, { companyId, move: 'resume', reason: '已更新' }, s.occasion()));
    expect([titles(), countDirectory(s.db, { q: '', ...noFilters }, today).offer.get('any')]).toEqual([
      ['机载激光雷达'],
      1,
    ]);
  });

  it('keeps in history what an edit changed, and cannot be edited once withdrawn', () => {
    const id = publish();
    valueOf(
      saveOffer(
        s.db,
        member,
        { companyId, id, form: { ...form, titleZh: '机载激光雷达两套', terms: 'free' }, publish: false },
        s.occasion(),
      ),
    );
    const edit = s.db.$client.prepare("select before, after from events where deed = 'offer.edit'").get();
    expect(edit).toEqual({
      before: `{"offerId":${id},"terms":"paid","titleZh":"机载激光雷达"}`,
      after: `{"offerId":${id},"terms":"free","titleZh":"机载激光雷达两套"}`,
    });
    expect(titles()).toEqual(['机载激光雷达两套']);
    valueOf(moveOffer(s.db, member, { id, move: 'withdraw' }, s.occasion()));
    expect(saveOffer(s.db, member, { companyId, id, form, publish: true }, s.occasion())).toMatchObject({
      code: 'offer-withdrawn',
    });
  });

  it('is not saved over what somebody changed after its form was opened', () => {
    const id = publish();
    const seenBy = () =>
      valueOf(offerFormView(s.db, { id: companyId, slug: '', name: '', regionCode: '440100' }, String(id), 'zh', today))
        .seen;
    const [one, other] = [seenBy(), seenBy()];
    const save = (titleZh: string, seen: string, at: string) =>
      saveOffer(s.db, member, { companyId, id, form: { ...form, titleZh }, publish: false, seen }, s.occasion(at));
    expect(save('先改的', one, '2026-11-23T09:00:00.000Z').ok).toBe(true);
    expect(save('后改的', other, '2026-11-23T09:01:00.000Z')).toMatchObject({ code: 'offer-changed' });
    expect(titles()).toEqual(['先改的']);
    expect(save('看过再改的', seenBy(), '2026-11-23T09:02:00.000Z').ok).toBe(true);
  });

  it('is reminded of once in its last week, and anew after a renewal', () => {
    const id = publish({ validUntil: '2026-12-01' });
    const remind = (at: string) => remindOfLapsing(s.db, s.occasion(at));
    expect([
      remind('2026-11-23T08:00:00.000Z'),
      remind('2026-11-24T08:00:00.000Z'),
      remind('2026-11-25T08:00:00.000Z'),
    ]).toEqual([0, 1, 0]);
    expect(
      s
        .mails()
        .filter((mail) => mail.kind === 'offerLapses')
        .map(({ to, text }) => [to, text.includes(`/offers/${id}/state`)]),
    ).toEqual([[member.email, true]]);
    valueOf(moveOffer(s.db, member, { id, move: 'renew' }, s.occasion('2026-11-26T08:00:00.000Z')));
    expect(remind('2027-02-20T08:00:00.000Z')).toBe(1);
  });

  it.each([
    [
      'disables the account',
      (admin: Actor, accountId: number) => disableAccount(s.db, admin, { accountId, reason: '账号被盗' }, s.occasion()),
    ],
    [
      'takes the role',
      (admin: Actor, accountId: number) =>
        revokeRole(
          s.db,
          admin,
          { accountId, grant: { role: 'member', regionCode: null, companyId }, reason: '已离职' },
          s.occasion(),
        ),
    ],
  ])('is paused when an administrator %s of the last who speaks for its firm, and not before', (_deed, away) => {
    const id = publish();
    const [admin, colleague] = [s.person(['administrator']), s.person([{ role: 'member', companyId }])];
    const state = () => s.db.select({ state: offers.state }).from(offers).where(eq(offers.id, id)).get()!.state;
    const states = [member, colleague].map(({ accountId }) => {
      valueOf(away(admin, accountId) as Outcome<unknown>);
      return state();
    });
    expect(states).toEqual(['published', 'paused']);
    expect(s.deeds().filter((deed) => deed.startsWith('offer.pause'))).toEqual(['offer.pause done']);
  });

  it('tells who waits for firms that offer such a thing', () => {
    const official = s.person();
    valueOf(
      saveSearch(
        s.db,
        official,
        { name: '设备', filters: savedSearchFilters.parse({ offer: ['equipment'] }) },
        s.occasion(),
      ),
    );
    publish({ kind: 'data' });
    const told = () => s.mails().filter((mail) => mail.kind === 'searchMatched').length;
    expect(told()).toBe(0);
    publish();
    publish({ titleZh: '第二套' });
    expect(told()).toBe(1);
  });
});

describe('a saved search for offers', () => {
  it('tells once by mail of each offer it newly finds, also of an older one that an edit made fit', () => {
    const waiting = s.person();
    const filters = offerSearchOf({ ...anything, kind: ['equipment'], scope: 'gis', q: '雷达' });
    valueOf(saveSearch(s.db, waiting, { name: '激光雷达', subject: 'offers', filters }, s.occasion()));
    const told = () =>
      s
        .mails()
        .filter(({ kind }) => kind === 'offerFound')
        .map(({ to, subject }) => [to, subject]);
    const other = publish({ kind: 'data', titleZh: '雷达点云' });
    valueOf(saveOffer(s.db, member, { companyId, id: null, form, publish: false }, s.occasion()));
    expect(told()).toEqual([]);
    const id = publish();
    const mail = [waiting.email, 'TwinAtlas 孪图 · “激光雷达”有新的供给'];
    expect(told()).toEqual([mail]);
    expect(s.mails().at(-1)!.text).toContain(`机载激光雷达\nhttps://atlas.example.cn/offers/${id}\n`);
    valueOf(saveOffer(s.db, member, { companyId, id, form, publish: false }, s.occasion()));
    expect(told()).toEqual([mail]);
    const fits = { ...form, titleZh: '雷达点云' };
    valueOf(saveOffer(s.db, member, { companyId, id: other, form: fits, publish: false }, s.occasion()));
    expect(told()).toEqual([mail, mail]);
  });
});

describe('the list of offers', () => {
  it('asks for kinds, a segment or its chain, a region and terms', () => {
    publish();
    publish(
      { kind: 'data', titleZh: '全链数据', scope: 'gis', regionCode: null, terms: 'free' },
      '2026-11-23T09:00:00.000Z',
    );
    publish(
      { kind: 'training', titleZh: '深圳培训', scope: 'bim.kernel', regionCode: '440300', terms: 'agreed' },
      '2026-11-23T10:00:00.000Z',
    );
    expect(titles()).toEqual(['深圳培训', '全链数据', '机载激光雷达']);
    expect(titles({ kind: ['data', 'training'] })).toEqual(['深圳培训', '全链数据']);
    expect(titles({ scope: 'gis.cim' })).toEqual(['全链数据', '机载激光雷达']);
    expect(titles({ scope: 'gis' })).toEqual(['全链数据', '机载激光雷达']);
    expect(titles({ region: '440100' })).toEqual(['全链数据', '机载激光雷达']);
    expect(titles({ region: '440000' })).toEqual(['深圳培训', '全链数据', '机载激光雷达']);
    expect(titles({ terms: 'agreed' })).toEqual(['深圳培训']);
    expect(titles({ q: '雷達' }), 'traditional characters').toEqual(['机载激光雷达']);
    expect(titles({ q: '全链 数据' })).toEqual(['全链数据']);
    expect(titles({ q: '全链 培训' }), 'each word').toEqual([]);
    expect(titles({ q: '%' }), 'no sign means anything else').toEqual([]);
    expect(listOffers(s.db, { ...anything, region: '440300' }, 'zh', today).kinds).toEqual({ data: 1, training: 1 });
    expect(listOffers(s.db, { ...anything, page: 7 }, 'zh', today), 'beyond the last page is the last').toMatchObject({
      page: 1,
      pages: 1,
      total: 3,
    });
    expect(titles({ page: 7 })).toEqual(titles());
  });
});

describe('the query plans', () => {
  const planOf = (statement: { toSQL(): { sql: string } }) => {
    const { sql } = statement.toSQL();
    return (
      s.db.$client
        .prepare(`explain query plan ${sql}`)
        .all(...Array.from({ length: (sql.match(/\?/g) ?? []).length }, () => 1)) as { detail: string }[]
    )
      .map((row) => row.detail)
      .join('\n');
  };

  it('of the offers that stand read their index, never every offer', () => {
    expect(planOf(standingOffers(s.db, today))).toMatch(
      /SEARCH offers USING INDEX offers_standing \(state=\? AND valid_until>\?\)/,
    );
    expect(planOf(columnQueries.offers(s.db, false))).toMatch(/SEARCH offers USING INDEX offers_standing \(state=\?\)/);
    expect(planOf(columnQueries.offers(s.db, true))).toMatch(
      /SEARCH offers USING INDEX offers_company \(company_id=\? AND state=\?\)/,
    );
  });
});
