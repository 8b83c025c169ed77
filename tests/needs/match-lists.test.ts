import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMembership } from '../../app/alliance/memberships.server';
import { aroundNeed } from '../../app/needs/asked-need.server';
import { scoreOffer, surroundings, type AskedNeed, type Confidence, type MatchPart } from '../../app/needs/matching';
import { firmsFor } from '../../app/needs/matching-firms.server';
import { matchOffers } from '../../app/needs/matching-offers.server';
import { matchTalent } from '../../app/needs/matching-talent';
import { needMatches } from '../../app/needs/matches-view.server';
import { projectsForNeed } from '../../app/projects/public/need-projects.server';
import { scoreParty } from '../../app/needs/party-score.server';
import type { Poster } from '../../app/needs/poster';
import { saveOffer } from '../../app/offers/offer-edit.server';
import { industry } from '../../app/region/industry.server';
import { accounts, capabilities, companies, needs, offers } from '../../db/schema/index';
import { valueOf } from '../alliance/scene';
import fc from '../properties';
import { listedProject } from '../project-network/listed-project';
import { needScene, today } from './scene';

let s: ReturnType<typeof needScene>;
beforeEach(() => {
  s = needScene();
});

const can = (companyId: number, segmentId: string, confidence: Confidence) =>
  s.db.insert(capabilities).values({ companyId, segmentId, evidence: 'x', confidence }).run();
const offer = (firm: ReturnType<typeof s.member>, more: object = {}) =>
  valueOf(
    saveOffer(
      s.db,
      firm.actor,
      {
        companyId: firm.companyId,
        id: null,
        publish: true,
        form: {
          kind: 'equipment',
          scope: 'gis.cim',
          titleZh: '雷达',
          titleEn: null,
          descriptionZh: '一套',
          descriptionEn: null,
          regionCode: '440100',
          terms: 'paid',
          contact: null,
          validUntil: '2027-01-31',
          ...more,
        },
      },
      s.occasion(),
    ),
  ).id;

describe('the lists of one need', () => {
  it('name member firms with points and reasons, firms that are no members apart, and say what is left out and why', () => {
    const [strong, near, suspended] = ['乙丑数据', '丙寅软件', '丁卯停牌'].map((name) => s.member(name));
    const outside = s.company('戊辰未入盟');
    const { links } = industry(s.db);
    const neighbour = surroundings(['gis.cim'], industry(s.db)).near[0]!;
    expect(links.length).toBeGreaterThan(0);
    can(strong!.companyId, 'gis.cim', 'high');
    can(near!.companyId, neighbour, 'medium');
    can(suspended!.companyId, 'gis.cim', 'high');
    can(outside, 'gis.cim', 'medium');
    can(s.poster.companyId, 'gis.cim', 'high');
    const left = s.member('己巳无人');
    can(left.companyId, 'gis.cim', 'high');
    s.db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, left.actor.accountId)).run();
    s.institution('岭南大学');
    const offered = offer(strong!);
    offer(s.poster, { titleZh: '自己的' });
    const change = { companyId: suspended!.companyId, move: 'suspend', reason: '核对' } as const;
    valueOf(changeMembership(s.db, s.reviewer(), change, s.occasion()));
    s.post();
    const found = needMatches(s.db, s.db.select().from(needs).get()!, 'zh', today, projectsForNeed);
    expect(found.firms.map(({ name, score, grade }) => [name, score, grade])).toEqual([
      ['乙丑数据', 100, 'strong'],
      ['丙寅软件', 45, 'weak'],
    ]);
    expect(found.firms[0]!.parts.map(({ part, found: what, points }) => `${part} ${what} ${points}`)).toEqual([
      'segment direct 40',
      'evidence high 20',
      'region inside 20',
      'offers same 20',
    ]);
    expect(found.others.map(({ name }) => name)).toContain('戊辰未入盟');
    expect(found.offers).toMatchObject([{ key: String(offered), score: 100, name: '雷达 · 乙丑数据' }]);
    // Whoever did not agree to be asked, or cannot, is counted and not named: those outside in the shipped facts besides.
    expect(found.leftOut).toEqual({
      suspended: 1,
      own: true,
      notMembers: found.others.filter(({ parts }) => parts[0]!.found === 'direct').length,
      unattendedFirms: 1,
      unattendedInstitutions: 1,
      ownOffers: 1,
      ownProjects: 0,
    });
    expect(found.institutions).toEqual([]);
    const names = [...found.firms, ...found.others].map(({ name }) => name);
    const unnamed = ['丁卯停牌', '甲子测绘有限公司', '己巳无人'];
    expect(names.filter((name) => unnamed.includes(name!))).toEqual([]);
  });

  it('score a firm in the list as an invitation does', () => {
    const firm = s.member('乙丑数据');
    can(firm.companyId, 'gis.cim', 'low');
    offer(firm, { kind: 'data', scope: 'gis' });
    const need: AskedNeed = { kind: 'equipment', segments: ['gis.cim'], regionCode: null, validUntil: '2026-12-31' };
    const around = aroundNeed(s.db, need);
    const asked = { poster: { kind: 'desk', regionCode: '440100' }, today } as const;
    const [listed] = firmsFor(s.db, need, around, asked)(true, 5).best;
    const alone = scoreParty(s.db, need, around, { kind: 'company', id: firm.companyId }, today);
    expect([listed!.score, listed!.parts]).toEqual([alone.score, alone.parts]);
    expect(alone.score).toBe(40 + 6 + 20 + 8);
  });

  it('say of people what the published counts say', () => {
    const need: AskedNeed = { kind: 'staff', segments: ['gis.cim'], regionCode: '440100', validUntil: '2026-12-31' };
    const groups = [{ people: 7, is: { chains: 'gis', region: '440100', segment: 'gis.cim' }, not: {} }];
    expect(matchTalent(groups, need, new Map([['gis.cim', 'gis']]))).toEqual([
      {
        segmentId: 'gis.cim',
        chainId: 'gis',
        inSegment: { atLeast: 7, unsure: 0 },
        inChain: { atLeast: 7, unsure: 0 },
        inRegion: { atLeast: 7, unsure: 0 },
      },
    ]);
  });
});

describe('projects among the matches', () => {
  const lists = () => needMatches(s.db, s.db.select().from(needs).get()!, 'zh', today, projectsForNeed);

  it('are those listed that work on a needed segment, with reasons; one’s own are counted, what is not public is absent', () => {
    const [lead, partner] = ['乙丑数据', '丙寅软件'].map((name) => s.member(name).companyId) as [number, number];
    const leads = (companyId: number, segment: string) => [{ companyId, role: 'lead', segment } as const];
    listedProject(s.db, { title: '城市底座', members: leads(lead, 'gis.cim') });
    const ended = { state: 'completed', endedAt: '2026-10-01T02:00:00.000Z' } as const;
    listedProject(s.db, { title: '做完的', members: leads(partner, 'gis.cim'), more: ended });
    listedProject(s.db, { title: '别的环节', members: leads(lead, 'bim.kernel') });
    listedProject(s.db, { title: '只给参与方', members: leads(lead, 'gis.cim'), visibility: 'parties' });
    listedProject(s.db, {
      title: '未列出',
      members: leads(lead, 'gis.cim'),
      more: { listing: 'submitted', listingDueOn: today },
    });
    const silent = { companyId: lead, role: 'lead', segment: 'gis.cim', disclosed: false } as const;
    listedProject(s.db, { title: '没有公开的一方', members: [silent] });
    listedProject(s.db, { title: '自己的', members: leads(s.poster.companyId, 'gis.cim') });
    s.post();
    const { projects, leftOut } = lists();
    expect(projects.map(({ name, score, grade }) => [name, score, grade])).toEqual([
      ['城市底座 · 乙丑数据', 100, 'strong'],
      ['做完的 · 丙寅软件', 90, 'strong'],
    ]);
    expect(projects[1]!.parts.map(({ part, found, points }) => `${part} ${found} ${points}`)).toEqual([
      'segment worked 50',
      'region inside 20',
      'state completed 20',
    ]);
    expect(projects[0]!.href).toMatch(/^\/projects\/\d+$/);
    expect(leftOut.ownProjects).toBe(1);
  });

  it('are none for a sealed need', () => {
    const { companyId } = s.member('乙丑数据');
    listedProject(s.db, { title: '城市底座', members: [{ companyId, role: 'lead', segment: 'gis.cim' }] });
    s.post({ readers: 'sealed' });
    expect(lists().projects).toEqual([]);
  });
});

describe('the ranking from the columns of the directory', () => {
  const poster: Poster = { kind: 'desk', regionCode: '440100' };
  const around = { near: ['gis.map', 'bim.kernel'], chains: ['gis'] };
  const need: AskedNeed = {
    kind: 'equipment',
    segments: ['gis.cim', 'gis.platform'],
    regionCode: '440100',
    validUntil: '2026-12-31',
  };

  /** Whether anybody is left who acts for a firm: of every three, one firm loses its only account. */
  const attendedOrLeft = ({ accountId }: { readonly accountId: number }, drawn: number) => {
    if (drawn > 0) return true;
    s.db.update(accounts).set({ state: 'disabled' }).where(eq(accounts.id, accountId)).run();
    return false;
  };

  /** Firms that work here and there, every third a member, of which most offer something and some have nobody to ask. */
  const madeUp = () => {
    const rng = fc.sample(fc.nat(99), 3000);
    let at = 0;
    const draw = (most: number) => rng[at++ % rng.length]! % most;
    const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!;
    return Array.from({ length: 120 }, (_, n) => {
      const firm = n % 3 === 0 ? s.member(`排名${n}`) : { companyId: s.company(`排名${n}`), actor: null };
      const id = firm.companyId;
      const regionCode = pick([null, '440100', '440000', '440300', '110000']);
      s.db
        .update(companies)
        .set({ sortKey: `k${draw(9)}`, regionCode })
        .where(eq(companies.id, id))
        .run();
      for (const segment of [...need.segments, ...around.near])
        if (draw(3) === 0) can(id, segment, pick(['high', 'medium', 'low']));
      if (firm.actor && draw(4) > 0)
        offer(firm, { kind: pick(['equipment', 'data']), scope: pick(['gis', 'gis.cim', 'gis.map', 'bim']) });
      return { id, member: firm.actor !== null, attended: firm.actor === null || attendedOrLeft(firm.actor, draw(3)) };
    });
  };

  it('is the one that scoring every firm would give', () => {
    const firms = madeUp();
    const unattended = new Set(firms.filter(({ attended }) => !attended).map(({ id }) => id));
    expect(unattended.size).toBeGreaterThan(4);
    const counts = ({ parts }: { parts: readonly MatchPart[] }) =>
      parts.some(({ part, points }) => (part === 'segment' || part === 'offers') && points > 0);
    const rows = s.db
      .select({ id: companies.id, sortKey: companies.sortKey })
      .from(companies)
      .all()
      .map(({ id, sortKey }) => ({
        id,
        sortKey,
        member: firms.some((firm) => firm.id === id && firm.member),
        ...scoreParty(s.db, need, around, { kind: 'company', id }, today),
      }))
      .filter((row) => row.id !== s.poster.companyId && counts(row))
      .sort((a, b) => b.score - a.score || (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id));
    for (const members of [true, false])
      for (const limit of [1, 3, 8, 20, 500]) {
        const found = firmsFor(s.db, need, around, { poster, today })(members, limit);
        const asked = rows.filter((row) => row.member === members);
        const expected = asked.filter(({ id }) => !unattended.has(id)).slice(0, limit);
        expect(found.best.map(({ companyId, score, parts }) => [companyId, score, parts])).toEqual(
          expected.map(({ id, score, parts }) => [id, score, parts]),
        );
        const working = asked.filter(({ parts }) => parts[0]!.found === 'direct');
        expect([found.working, found.unattended]).toEqual([
          working.length,
          working.filter(({ id }) => unattended.has(id)).length,
        ]);
      }
  });

  it('goes on by name among firms of equal points until enough have somebody to ask', () => {
    const firms = Array.from({ length: 9 }, (_, n) => {
      const { companyId, actor } = s.member(`同分${n}`);
      // By name they come in the other order than by number.
      s.db
        .update(companies)
        .set({ sortKey: `k${9 - n}`, regionCode: '440100' })
        .where(eq(companies.id, companyId))
        .run();
      can(companyId, 'gis.cim', 'high');
      return { companyId, attended: attendedOrLeft(actor, Number([0, 2, 3, 4, 8].includes(n))) };
    }).reverse();
    const attended = firms.flatMap((firm) => (firm.attended ? [firm.companyId] : []));
    for (const limit of [1, 2, 3, 4, 9])
      expect(
        firmsFor(s.db, need, around, { poster, today })(true, limit).best.map(({ companyId }) => companyId),
      ).toEqual(attended.slice(0, limit));
  });

  it('of offers is the one that scoring every offer would give', () => {
    madeUp();
    const all = s.db.select().from(offers).all();
    const kinds = ['equipment', 'data', 'partner'] as const;
    for (const kind of kinds)
      for (const limit of [1, 4, 10, 100]) {
        const asked = { ...need, kind };
        const plain = all
          .map(({ id, ...one }) => ({ id, ...scoreOffer(asked, one, around) }))
          .filter(({ parts }) => parts.some(({ part, points }) => part === 'segment' && points > 0))
          .sort((a, b) => b.score - a.score || b.id - a.id);
        const found = matchOffers(s.db, asked, around, { poster, limit, today });
        expect(found.total).toBe(plain.length);
        expect(found.best.map(({ offerId, score }) => [offerId, score])).toEqual(
          plain.slice(0, limit).map(({ id, score }) => [id, score]),
        );
      }
  });

  it('follows every change of an offer and of who works where, at the next look', () => {
    const firm = s.member('乙丑数据');
    const rival = s.member('丙寅软件');
    can(rival.companyId, 'gis.cim', 'low');
    const id = offer(firm, { scope: 'gis.map' });
    const list = () => firmsFor(s.db, need, around, { poster, today })(true, 9).best;
    const named = () => list().map(({ companyId, score }) => [companyId === firm.companyId, score]);
    const offered = () => matchOffers(s.db, need, around, { poster, limit: 9, today }).best.map(({ score }) => score);
    const set = (more: Partial<typeof offers.$inferInsert>) =>
      s.db.update(offers).set(more).where(eq(offers.id, id)).run();
    expect([named(), offered()]).toEqual([[[false, 61]], [77]]);
    set({ segmentId: 'gis.cim' });
    expect([named(), offered()]).toEqual([
      [
        [false, 61],
        [true, 40],
      ],
      [100],
    ]);
    set({ segmentId: null });
    expect([named(), offered()]).toEqual([
      [
        [false, 61],
        [true, 34],
      ],
      [87],
    ]);
    set({ chainId: 'bim' });
    expect([named(), offered()]).toEqual([[[false, 61]], []]);
    set({ chainId: 'gis', regionCode: '110000' });
    expect(offered()).toEqual([72]);
    set({ validUntil: '2026-11-22' });
    expect([named(), offered()]).toEqual([[[false, 61]], []]);
    can(firm.companyId, 'gis.platform', 'high');
    expect(named()).toEqual([
      [true, 75],
      [false, 61],
    ]);
  });
});

it('the poster’s own offers are counted and not listed', () => {
  const firm = s.member('乙丑数据');
  offer(firm);
  offer(s.poster);
  const need: AskedNeed = { kind: 'equipment', segments: ['gis.cim'], regionCode: null, validUntil: '2026-12-31' };
  const around = aroundNeed(s.db, need);
  const poster = { kind: 'company', id: s.poster.companyId } as const;
  const found = matchOffers(s.db, need, around, { poster, limit: 10, today });
  expect([found.total, found.own, found.best.map(({ companyId }) => companyId)]).toEqual([1, 1, [firm.companyId]]);
});
