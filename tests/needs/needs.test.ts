import { eq } from 'drizzle-orm';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { panelView } from '../../app/atlas/panel-view.server';
import { shownScenario } from '../../app/atlas/scenario/scenario-view.server';
import { changeMembership } from '../../app/alliance/memberships.server';
import { disableAccount } from '../../app/people/account-move.server';
import { saveSearch } from '../../app/alliance/saved-searches/saved-searches.server';
import { meetNeed } from '../../app/needs/meeting.server';
import { anyNeed, type NeedQuery } from '../../app/needs/need';
import { saveNeed } from '../../app/needs/need-edit.server';
import { needFormView, newNeedForm } from '../../app/needs/need-form-view.server';
import { SegmentNeeds } from '../../app/needs/need-list';
import { listNeeds, needsForTable, needsInSegment, needsOfParty } from '../../app/needs/need-list.server';
import { filledIn, needSearchOf } from '../../app/needs/need-request.server';
import { standingNeeds } from '../../app/needs/need-rows.server';
import { findNeed, ownNeeds } from '../../app/needs/need-view.server';
import { moveNeed, remindOfLapsingNeeds } from '../../app/needs/needs.server';
import { needsCsv } from '../../app/needs/needs-csv';
import { saveOffer } from '../../app/offers/offer-edit.server';
import { supplyView } from '../../app/supply/supply.server';
import { SupplyTable } from '../../app/supply/supply-table';
import { parseQuery } from '../../app/web/query';
import { needs } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import { form, needScene, today } from './scene';

let s: ReturnType<typeof needScene>;
beforeEach(() => {
  s = needScene();
});

const titles = (query: Partial<NeedQuery> = {}, day = today) =>
  listNeeds(s.db, null, { ...anyNeed, ...query }, 'zh', day).needs.map(({ title }) => title);
const said = (more: object = {}) => ({ ...form, poster: `company:${s.poster.companyId}`, ...more });
const stored = (key: string) => s.db.select().from(needs).where(eq(needs.key, key)).get()!;

describe('a need', () => {
  it('is its poster’s alone as a draft, and everybody’s once posted', () => {
    const draft = { key: null, form: said(), post: false };
    const { key, state } = valueOf(saveNeed(s.db, s.poster.actor, draft, s.occasion()));
    expect([state, titles(), findNeed(s.db, null, key, 'zh', today).ok]).toEqual(['draft', [], false]);
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'post' }, s.occasion()));
    expect(titles()).toEqual(['找机载激光雷达']);
    expect(s.deeds()).toEqual(['need.start done', 'need.post done']);
    expect(key).toMatch(/^[a-z2-9]{12}$/);
  });

  it('is kept by its poster’s people only', () => {
    const stranger = s.member('别家').actor;
    const key = s.post();
    expect(saveNeed(s.db, stranger, { key: null, form: said(), post: true }, s.occasion())).toMatchObject({
      code: 'not-allowed',
    });
    expect(moveNeed(s.db, stranger, { key, move: 'withdraw' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
    const hidden = s.post({ readers: 'sealed' });
    expect(moveNeed(s.db, stranger, { key: hidden, move: 'withdraw' }, s.occasion())).toMatchObject({
      code: 'need-unknown',
    });
  });

  it('is posted by an official for the desk of their region, and kept by whoever holds that office', () => {
    const official = s.person([{ role: 'official', regionCode: '440100' }]);
    const key = s.post({ poster: 'desk:440100' }, official);
    expect(listNeeds(s.db, null, anyNeed, 'zh', today).needs[0]).toMatchObject({ posterName: '广州产业主管部门' });
    const successor = s.person([{ role: 'official', regionCode: '440000' }]);
    const elsewhere = s.person([{ role: 'official', regionCode: '110000' }]);
    valueOf(
      disableAccount(
        s.db,
        s.person(['administrator']),
        { accountId: official.accountId, reason: '调离' },
        s.occasion(),
      ),
    );
    expect(moveNeed(s.db, elsewhere, { key, move: 'renew' }, s.occasion())).toMatchObject({ code: 'not-allowed' });
    expect(titles(), 'the desk is there whoever holds it').toEqual(['找机载激光雷达']);
    expect(ownNeeds(s.db, successor, 'zh', today).map((need) => need.key)).toEqual([key]);
    valueOf(moveNeed(s.db, successor, { key, move: 'withdraw' }, s.occasion()));
  });

  it('is posted by an institution’s representative', () => {
    const { id } = s.db.$client
      .prepare(
        "insert into institutions (slug, name_zh, name_en, kind, region_code, source, sort_key, created_at, updated_at) values ('u', '样例大学', 'Sample University', 'university', '440100', '演示', 'u', '', '') returning id",
      )
      .get() as { id: number };
    const speaks = s.person([{ role: 'representative', institutionId: id }]);
    s.post({ poster: `institution:${id}` }, speaks);
    expect(listNeeds(s.db, null, anyNeed, 'en', today).needs[0]).toMatchObject({
      posterName: 'Sample University',
      title: 'Looking for airborne lidar',
    });
  });

  it.each([
    [{ segments: ['gis.nothing'] }, { code: 'segment-unknown', field: 'segments' }],
    [{ regionCode: '999999' }, { code: 'region-unknown', field: 'regionCode' }],
    [{ validUntil: '2026-11-22' }, { code: 'need-day', allowed: ['2026-11-23', '2027-11-23'] }],
    [{ validUntil: '2027-11-24' }, { code: 'need-day' }],
    [{ poster: 'nobody' }, { code: 'poster-unknown', field: 'poster' }],
  ])('with %j is refused and says what is allowed', (more, refusal) => {
    const input = { key: null, form: said(more), post: true };
    expect(saveNeed(s.db, s.poster.actor, input, s.occasion())).toMatchObject(refusal);
    expect(s.db.select().from(needs).all()).toEqual([]);
  });

  it('leaves list, segment, company page and file the day after its last, with nothing run', () => {
    s.post({ validUntil: '2026-11-30' });
    const shown = (day: string) => [
      titles({}, day).length,
      needsInSegment(s.db, 'gis.cim', 'zh', day).total,
      needsOfParty(s.db, { kind: 'company', id: s.poster.companyId }, 'zh', day).length,
      needsForTable(s.db, anyNeed, 'zh', day).length,
    ];
    expect([shown('2026-11-30'), shown('2026-12-01')]).toEqual([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
  });

  it('keeps its first date when it is extended, by a click or in the form', () => {
    const key = s.post({ validUntil: '2026-11-30' });
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'renew' }, s.occasion('2026-12-05T08:00:00.000Z')));
    expect(stored(key)).toMatchObject({ state: 'open', validUntil: '2027-03-05', firstUntil: '2026-11-30' });
    const longer = { key, form: said({ validUntil: '2027-06-01' }), post: false };
    valueOf(saveNeed(s.db, s.poster.actor, longer, s.occasion()));
    expect(stored(key)).toMatchObject({ validUntil: '2027-06-01', firstUntil: '2026-11-30' });
    const view = valueOf(findNeed(s.db, null, key, 'zh', today));
    expect(view.need.firstUntil).toBe('2026-11-30');
  });

  it('rests while its firm is suspended or has nobody left, and stands again with it', () => {
    const key = s.post();
    const reviewer = s.reviewer();
    const change = (move: 'suspend' | 'resume') =>
      valueOf(changeMembership(s.db, reviewer, { companyId: s.poster.companyId, move, reason: '核对' }, s.occasion()));
    change('suspend');
    expect([titles(), valueOf(findNeed(s.db, null, key, 'zh', today)).stands]).toEqual([[], false]);
    change('resume');
    expect(titles()).toEqual(['找机载激光雷达']);
    const admin = s.person(['administrator']);
    const { accountId } = s.poster.actor;
    valueOf(disableAccount(s.db, admin, { accountId, reason: '账号被盗' }, s.occasion()));
    expect(titles()).toEqual([]);
    expect(stored(key).state, 'nothing was written to the need').toBe('open');
  });

  it('is reminded of once in its last week, without its title where not everybody reads it', () => {
    s.post({ validUntil: '2026-12-01' });
    s.post({ validUntil: '2026-12-01', readers: 'sealed', titleZh: '绝密标题' });
    const remind = (at: string) => remindOfLapsingNeeds(s.db, s.occasion(at));
    expect([
      remind('2026-11-23T08:00:00.000Z'),
      remind('2026-11-24T08:00:00.000Z'),
      remind('2026-11-25T08:00:00.000Z'),
    ]).toEqual([0, 2, 0]);
    expect(s.mails().map(({ subject }) => subject)).toEqual([
      'TwinAtlas 孪图 · 需求“找机载激光雷达”即将到期',
      'TwinAtlas 孪图 · 需求“一项密封的需求”即将到期',
    ]);
  });

  it('cannot be sealed or unsealed once posted, nor edited once over', () => {
    const key = s.post({ readers: 'sealed' });
    const edit = (more: object) => saveNeed(s.db, s.poster.actor, { key, form: said(more), post: false }, s.occasion());
    expect(edit({ readers: 'everyone' })).toMatchObject({ code: 'readers-fixed', field: 'readers' });
    expect(edit({ readers: 'sealed', budget: null }).ok).toBe(true);
    valueOf(moveNeed(s.db, s.poster.actor, { key, move: 'withdraw' }, s.occasion()));
    expect(edit({ readers: 'sealed' })).toMatchObject({ code: 'need-over', state: 'withdrawn' });
  });

  it('is not saved over what somebody changed after its form was opened', () => {
    const key = s.post();
    const seenBy = () => valueOf(needFormView(s.db, s.poster.actor, key, 'zh', '2026-11-23')).seen;
    const [one, other] = [seenBy(), seenBy()];
    const save = (titleZh: string, seen: string, at: string) =>
      saveNeed(s.db, s.poster.actor, { key, form: said({ titleZh }), post: false, seen }, s.occasion(at));
    expect(save('先改的', one, '2026-11-23T09:00:00.000Z').ok).toBe(true);
    expect(save('后改的', other, '2026-11-23T09:01:00.000Z')).toMatchObject({ code: 'need-changed' });
    expect(valueOf(needFormView(s.db, s.poster.actor, key, 'zh', '2026-11-23')).values.titleZh).toBe('先改的');
    expect(save('看过再改的', seenBy(), '2026-11-23T09:02:00.000Z').ok).toBe(true);
  });

  it('is met once: with an offer, a project or otherwise, and a second time is refused', () => {
    const other = s.member('乙丑数据有限公司');
    const offered = {
      kind: 'equipment',
      scope: 'gis.cim',
      titleZh: '雷达',
      titleEn: null,
      descriptionZh: '一套',
      descriptionEn: null,
      regionCode: null,
      terms: 'paid',
      contact: null,
      validUntil: '2026-12-31',
    } as const;
    const offer = valueOf(
      saveOffer(
        s.db,
        other.actor,
        { companyId: other.companyId, id: null, form: offered, publish: true },
        s.occasion(),
      ),
    );
    const key = s.post();
    const meet = (more: object) =>
      meetNeed(
        s.db,
        s.poster.actor,
        { key, with: 'other', invitation: '', offerId: 0, note: '', ...more },
        s.occasion(),
      );
    expect(meet({})).toMatchObject({ code: 'note-needed' });
    expect(meet({ with: 'match' })).toMatchObject({ code: 'match-needed' });
    expect(meet({ with: 'offer', offerId: 999 })).toMatchObject({ code: 'offer-needed' });
    valueOf(meet({ with: 'offer', offerId: offer.id }));
    expect(stored(key)).toMatchObject({
      state: 'met',
      metWith: 'offer',
      metOfferId: offer.id,
      metCompanyId: other.companyId,
    });
    expect(meet({ note: '再来一次' })).toMatchObject({ code: 'move-not-allowed', state: 'met', allowed: [] });
    expect(titles()).toEqual([]);
  });
});

describe('the list of needs', () => {
  it('asks for words, kinds, a segment or its chain, a region, budgets and a day, and sorts', () => {
    s.post();
    s.post(
      { kind: 'partner', titleZh: '全省伙伴', segments: ['bim.kernel', 'gis.cim'], regionCode: null, budget: null },
      undefined,
      '2026-11-23T09:00:00.000Z',
    );
    s.post(
      {
        kind: 'first-use',
        titleZh: '深圳首用',
        segments: ['bim.kernel'],
        regionCode: '440300',
        budget: 'above',
        validUntil: '2026-12-05',
      },
      undefined,
      '2026-11-23T10:00:00.000Z',
    );
    expect(titles()).toEqual(['深圳首用', '全省伙伴', '找机载激光雷达']);
    expect(titles({ kind: ['partner', 'equipment'] })).toEqual(['全省伙伴', '找机载激光雷达']);
    expect(titles({ scope: 'gis' })).toEqual(['全省伙伴', '找机载激光雷达']);
    expect(titles({ scope: 'bim.kernel' })).toEqual(['深圳首用', '全省伙伴']);
    expect(titles({ region: '440100' })).toEqual(['全省伙伴', '找机载激光雷达']);
    expect(titles({ budget: ['above'] })).toEqual(['深圳首用']);
    expect(titles({ until: '2026-12-10' })).toEqual(['深圳首用']);
    expect(titles({ q: '四十 雷达' })).toEqual(['找机载激光雷达']);
    expect(titles({ q: 'LIDAR' })).toEqual(['深圳首用', '全省伙伴', '找机载激光雷达']);
    expect(titles({ q: '%' })).toEqual([]);
    expect(titles({ sort: 'ending' })).toEqual(['深圳首用', '找机载激光雷达', '全省伙伴']);
    expect(titles({ sort: 'budget' })).toEqual(['深圳首用', '找机载激光雷达', '全省伙伴']);
    expect(listNeeds(s.db, null, { ...anyNeed, region: '440300' }, 'zh', today).kinds).toEqual({
      partner: 1,
      'first-use': 1,
    });
  });

  it('holds needs for the alliance for its people alone, and a sealed one for nobody, not even its poster', () => {
    s.post({ readers: 'alliance', titleZh: '联盟内' });
    s.post({ readers: 'sealed', titleZh: '密封' });
    const found = (actor: Parameters<typeof listNeeds>[1]) =>
      listNeeds(s.db, actor, anyNeed, 'zh', today).needs.map(({ title }) => title);
    const lapsed = s.person([{ role: 'member', companyId: s.company('未入盟') }]);
    expect([
      found(null),
      found(lapsed),
      found(s.person(['talent'])),
      found(s.poster.actor),
      found(s.person(['official'])),
    ]).toEqual([[], [], [], ['联盟内'], ['联盟内']]);
  });

  it('is a file too, whose cells no spreadsheet takes for a formula', () => {
    s.post({ titleZh: '=1+1' });
    const text = needsCsv(needsForTable(s.db, anyNeed, 'zh', today), 'zh', ({ key }) => `/needs/${key.length}`);
    expect(text.split('\r\n')[1]).toBe(
      "/needs/12,设备、实验室,'=1+1,城市信息模型（CIM）基础平台,广州,10–50 万元,2026-12-31,2026-11-23,甲子测绘有限公司,征集中",
    );
  });

  it('is found along an index of the state', () => {
    const plan = s.db.$client
      .prepare(`explain query plan ${standingNeeds(s.db, today).toSQL().sql}`)
      .all(...(standingNeeds(s.db, today).toSQL().params as string[])) as { detail: string }[];
    expect(plan.map(({ detail }) => detail).filter((line) => /^SCAN (?!CONSTANT)/.test(line))).toEqual([]);
  });
});

describe('the form of a new need', () => {
  const region = '440100';
  const choice = { region, lens: 'registry', chain: null } as const;
  const hrefIn = (element: ReactElement) =>
    /href="(\/needs\/new[^"]*)"/.exec(renderToStaticMarkup(element))![1]!.replaceAll('&amp;', '&');
  /** Where each page that knows of something missing leads to. */
  const ways = (): Record<string, string> => {
    const short = valueOf(supplyView(s.db, 'zh', region, { lens: 'registry', chain: '', segment: '', from: '' }));
    const rows = short.shortfalls.filter(({ id }) => id === 'fusion.governance');
    const [none, noNeeds] = [
      { language: 'zh', region },
      { needs: [], total: 0 },
    ] as const;
    const scenario = { edits: [{ kind: 'fill', segment: 'fusion.governance' }], version: null, unread: 0 } as const;
    return {
      'a segment on the atlas': panelView(s.db, 'zh', { ...choice, segment: 'fusion.governance' })!.needHref,
      'a gap in the list of gaps': hrefIn(
        createElement(SupplyTable, { ...none, region: null, lens: 'registry', short: region, rows }),
      ),
      'the page of a segment': hrefIn(
        createElement(SegmentNeeds, { ...none, ...noNeeds, segmentId: 'fusion.governance' }),
      ),
      'a scenario': shownScenario(s.db, 'zh', { ...choice, segment: null, scenario, reach: null, beside: [] }).view
        .needHref!,
    };
  };

  it('is one click away from a gap, a segment and a scenario, filled in with segment and region', () => {
    const official = s.person([{ role: 'official', regionCode: region }]);
    const [desk, firm] = [`desk:${region}`, `company:${s.poster.companyId}`];
    for (const [from, href] of Object.entries(ways())) {
      const query = parseQuery(new Request(`https://atlas.example.cn${href}`), z.object(filledIn), 'zh');
      const posters = [official, s.poster.actor].map((actor) => {
        const { values } = valueOf(newNeedForm(s.db, actor, query, 'zh', today));
        expect([values.segments, values.regionCode, values.kind], from).toEqual([['fusion.governance'], region, '']);
        return values.poster;
      });
      expect(posters, from).toEqual([desk, firm]);
    }
  });
});

describe('a saved search for needs', () => {
  it('tells once of each need it newly finds, and nobody of what they may not read', () => {
    const stranger = s.person();
    const ally = s.member('丙寅软件有限公司').actor;
    for (const actor of [stranger, ally])
      valueOf(
        saveSearch(
          s.db,
          actor,
          { name: '设备', subject: 'needs', filters: needSearchOf({ ...anyNeed, kind: ['equipment'] }) },
          s.occasion(),
        ),
      );
    const told = () =>
      s
        .mails()
        .filter(({ kind }) => kind === 'needFound')
        .map(({ to }) => to);
    s.post({ kind: 'data' });
    s.post({ readers: 'sealed' });
    expect(told()).toEqual([]);
    const key = s.post();
    expect(told()).toEqual([stranger.email, ally.email]);
    valueOf(saveNeed(s.db, s.poster.actor, { key, form: said({ titleZh: '改名' }), post: false }, s.occasion()));
    expect(told().length).toBe(2);
    s.post({ readers: 'alliance' });
    expect(told().slice(2)).toEqual([ally.email]);
  });

  it('tells of an older need that an edit made fit', () => {
    const key = s.post({ kind: 'data' });
    const filters = needSearchOf({ ...anyNeed, kind: ['equipment'] });
    valueOf(saveSearch(s.db, s.person(), { name: '设备', subject: 'needs', filters }, s.occasion()));
    valueOf(saveNeed(s.db, s.poster.actor, { key, form: said(), post: false }, s.occasion()));
    expect(s.mails().filter(({ kind }) => kind === 'needFound').length).toBe(1);
  });
});
