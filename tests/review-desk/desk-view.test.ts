import { describe, expect, test } from 'vitest';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { appealRefusal } from '../../app/alliance/applications/submission.server';
import { decideMany } from '../../app/review-desk/bulk.server';
import { decideApplication } from '../../app/review-desk/decision.server';
import { findDeskFile } from '../../app/review-desk/desk-file.server';
import type { DeskQuery } from '../../app/review-desk/desk-query';
import { deskView } from '../../app/review-desk/desk-view.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import { nextFile } from '../../app/review-desk/next-file.server';
import { companyReferences } from '../../app/review-desk/company-references.server';
import { mergeCompanies } from '../../app/review-desk/company-merge.server';
import { mergeView } from '../../app/review-desk/merge-preview.server';
import { deskMessages } from '../../app/review-desk/messages';
import { uncountedTables } from '../../app/review-desk/uncounted-tables';
import { listHistoryOfThing } from '../../app/events/events.server';
import { reportWrongData } from '../../app/review-desk/report-intake.server';
import { waitingReports } from '../../app/review-desk/waiting.server';
import { capabilityEvidence, companies, talents } from '../../db/schema/index';
import { testDatabase } from '../database';
import { fullIdentity, scene, valueOf } from '../alliance/scene';
import { eq } from 'drizzle-orm';

const asked: DeskQuery = { queue: 'waiting', region: null, older: null, after: null };
const now = new Date('2026-11-23T08:00:00.000Z');

describe('a page of the desk', () => {
  test('shows who holds a file with a masked address, and cuts to what has waited long enough', () => {
    const { db, submitted, person, reviewer, occasion } = scene(testDatabase());
    const one = submitted(person(), 0);
    const holder = reviewer();
    expect(deskView(db, holder, asked, 'zh', now)).toMatchObject({
      counts: { waiting: 1, held: 0, overdue: 0 },
      mayReview: true,
      rows: [{ id: one.id, region: '广州', holder: null, clock: 'calm' }],
    });
    expect(deskView(db, holder, { ...asked, older: 1 }, 'zh', now).rows).toEqual([]);
    expect(deskView(db, holder, { ...asked, older: 1 }, 'zh', new Date('2026-11-25T08:00:00.000Z')).rows).toHaveLength(
      1,
    );
    expect(deskView(db, person(['official']), asked, 'zh', now).mayReview).toBe(false);
    expect(deskView(db, person([{ role: 'reviewer', regionCode: '310000' }]), asked, 'zh', now).rows).toEqual([]);
    valueOf(takeApplication(db, holder, one.id, occasion()));
    expect(deskView(db, holder, { ...asked, queue: 'mine' }, 'zh', now).rows).toMatchObject([
      { id: one.id, holder: `p***@example.cn #${holder.accountId}` },
    ]);
  });
});

describe('the head of the desk', () => {
  test('offers the regions whose files the queue holds, a province with several of them, and the one chosen, each with its files', () => {
    const { db, submitted, person, reviewer, occasion } = scene(testDatabase());
    const [judge, hangzhou] = [reviewer(), person([{ role: 'reviewer', regionCode: '330000' }])];
    const files = ['440100', '440100', '440300', '330100'].map((regionCode, number) =>
      submitted(person(), number, { kind: 'new' }, { regionCode }),
    );
    const regions = (actor: typeof judge, query: Partial<DeskQuery> = {}, language: 'zh' | 'en' = 'zh') =>
      deskView(db, actor, { ...asked, ...query }, language, now).regions.map(([code, name]) => `${code} ${name}`);
    expect(regions(judge)).toEqual([
      '330100 杭州市 330100（1）',
      '440000 广东省 440000（3）',
      '440100 广州市 440100（2）',
      '440300 深圳市 440300（1）',
    ]);
    expect(regions(judge, { region: '110000' }, 'en')[0]).toBe('110000 Beijing 110000 (0)');
    expect(regions(hangzhou)).toEqual(['330100 杭州市 330100（1）']);
    valueOf(takeApplication(db, judge, files[2]!.id, occasion()));
    expect(regions(judge, { queue: 'mine' })).toEqual(['440300 深圳市 440300（1）']);
    expect(regions(reviewer(), { queue: 'mine' })).toEqual([]);
    expect(regions(judge, { queue: 'decided-approved' })).toEqual([]);
  });
});

describe('the way on from a file', () => {
  test('is the next one down the queue it was opened from, decided or not, and at the end whatever is left above', () => {
    const { db, submitted, person, reviewer, occasion } = scene(testDatabase());
    const judge = reviewer();
    const [first, second, third] = ['440100', '330100', '440100'].map((regionCode, number) =>
      submitted(person(), number, { kind: 'new' }, { regionCode }),
    );
    const rows = deskView(db, judge, asked, 'zh', now).rows;
    const next = (query: DeskQuery, open: number) => nextFile(db, judge, query, open, now)?.id ?? null;
    const at = (id: number): DeskQuery => ({ ...asked, after: rows.find((row) => row.id === id)! });
    expect([
      next(at(first!.id), first!.id),
      next(at(second!.id), second!.id),
      next(at(third!.id), third!.id),
      next(asked, first!.id),
    ]).toEqual([second!.id, third!.id, first!.id, second!.id]);
    expect(next({ ...at(first!.id), region: '440000' }, first!.id)).toBe(third!.id);
    valueOf(takeApplication(db, judge, second!.id, occasion()));
    valueOf(decideApplication(db, judge, second!.id, { decision: 'refuse', reason: '不属本行业' }, occasion()));
    expect(next(at(second!.id), second!.id)).toBe(third!.id);
    expect(next({ ...at(second!.id), older: 30 }, second!.id)).toBeNull();
    expect(nextFile(db, judge, asked, third!.id, now)).toEqual({
      id: first!.id,
      reference: `TA-2026-${String(first!.id).padStart(6, '0')}`,
      nameZh: fullIdentity(0).nameZh,
      place: { queue: 'waiting', region: null, older: null, after: `${first!.queuedAt}_${first!.id}` },
    });
  });
});

describe('a file on the desk', () => {
  test('of a new firm stands beside the nearest record', () => {
    const { db, submitted, person, reviewer, company, occasion } = scene(testDatabase());
    company(fullIdentity(0).nameZh!.replace('有限公司', '股份有限公司'), { slug: 'near-one' });
    indexStaleCompanies(db);
    const { id } = submitted(person(), 0);
    const file = valueOf(findDeskFile(db, reviewer(), id, 'zh', occasion()));
    expect(file.beside).toEqual({ slug: 'near-one', claimed: false });
    expect(file.compared.find((one) => one.field === 'nameZh')).toMatchObject({
      differs: true,
      known: '甲子乙丑测试股份有限公司',
    });
    expect(file.mine).toBe(false);
  });

  test('without any likely record stands alone', () => {
    const { db, submitted, person, reviewer, occasion } = scene(testDatabase());
    const file = valueOf(findDeskFile(db, reviewer(), submitted(person(), 1).id, 'zh', occasion()));
    expect([file.beside, file.duplicates]).toEqual([null, []]);
  });

  test('that appeals is not offered to whoever refused it, and says why', () => {
    const { db, submitted, person, reviewer, occasion } = scene(testDatabase());
    const firm = person();
    const [first, other] = [reviewer(), reviewer()];
    const { id } = submitted(firm, 0);
    valueOf(takeApplication(db, first, id, occasion()));
    valueOf(decideApplication(db, first, id, { decision: 'refuse', reason: '不属本行业' }, occasion()));
    valueOf(appealRefusal(db, firm, id, '属于', occasion()));
    const seen = (actor: typeof firm) => valueOf(findDeskFile(db, actor, id, 'zh', occasion()));
    expect(seen(first)).toMatchObject({ mayReview: false, ownRefusal: true });
    expect(seen(other)).toMatchObject({ mayReview: true, ownRefusal: false });
  });
});

describe('a bulk decision', () => {
  test('names each file that stands in the way by its reference and changes none', () => {
    const { db, submitted, person, reviewer, again, occasion } = scene(testDatabase());
    const one = submitted(person(), 0);
    const judge = reviewer();
    const own = submitted(judge, 1);
    valueOf(takeApplication(db, judge, one.id, occasion()));
    const result = decideMany(
      db,
      judge,
      { decision: 'approve', reason: '齐全', id: [String(one.id), String(own.id)] },
      occasion(),
    );
    expect(result.decided).toBeNull();
    expect(result.files.map(({ reference, refusal }) => [reference, refusal.code])).toEqual([
      [`TA-2026-${String(own.id).padStart(6, '0')}`, 'own-thing'],
    ]);
    expect(again(one.id).state).toBe('in-review');
    expect([result.left, result.reason], 'what is left to decide keeps its reason').toEqual([[one.id], '齐全']);
    expect(decideMany(db, judge, { decision: 'return', reason: ' ', id: [String(one.id)] }, occasion()).left).toEqual([
      one.id,
    ]);
    expect(
      decideMany(db, judge, { decision: 'approve', reason: '齐全', id: [String(one.id)] }, occasion()).decided,
    ).toBe(1);
  });
});

describe('a merge seen beforehand', () => {
  test('counts what would move, names what would be filled, takes pasted addresses, and changes nothing', () => {
    const { db, company, reviewer } = scene(testDatabase());
    const kept = company('甲演示有限公司', { slug: 'kept-one', website: null });
    const merged = company('甲演示公司', { slug: 'merged-one', website: 'https://example.cn' });
    const ground = { companyId: merged, segmentId: 'gis.cim', kind: 'desk', reference: 'entered' } as const;
    db.insert(capabilityEvidence)
      .values({ ...ground, evidence: 'x', confidence: 'low', validFrom: '2026' })
      .run();
    const view = mergeView(db, reviewer(), 'https://atlas.example.cn/companies/kept-one?lang=en', 'merged-one', 'zh');
    expect(view.preview).toMatchObject({
      kept: { slug: 'kept-one', regionCode: '广州市 440100' },
      merged: { slug: 'merged-one' },
      fills: ['website'],
      codesDiffer: false,
      mayMerge: true,
    });
    expect(view.preview!.moves).toEqual([{ table: 'capability_evidence', count: 1 }]);
    expect(db.select().from(companies).where(eq(companies.id, kept)).get()!.website).toBeNull();
    expect(mergeView(db, reviewer(), 'kept-one', 'nobody', 'zh').unknown).toBe('nobody');
  });

  test('has a word in both languages for whatever it counts', () => {
    const tables = companyReferences(testDatabase()).map(({ table }) => table);
    const unnamed = (language: 'zh' | 'en') =>
      tables.filter((table) => !uncountedTables.has(table) && !(table in deskMessages[language].merges.tables));
    expect([unnamed('zh'), unnamed('en')]).toEqual([[], []]);
    expect([...uncountedTables].filter((table) => !tables.includes(table))).toEqual([]);
  });

  test('does not tell how many of a firm’s people are registered, nor does the history of the merge; they move all the same', () => {
    const { db, company, person, reviewer, occasion } = scene(testDatabase());
    const keptId = company('甲演示有限公司', { slug: 'kept-one' });
    const mergedId = company('甲演示公司', { slug: 'merged-one' });
    const talent = person();
    db.insert(talents)
      .values({
        accountId: talent.accountId,
        name: '区锦麟',
        companyId: mergedId,
        record: { education: [], work: [], training: [], projects: [] },
        updatedAt: now.toISOString(),
      } as never)
      .run();
    expect(mergeView(db, reviewer(), 'kept-one', 'merged-one', 'zh').preview!.moves).toEqual([]);
    const { mergeId } = valueOf(mergeCompanies(db, reviewer(), { keptId, mergedId, reason: '同一家' }, occasion())) as {
      mergeId: number;
    };
    expect(db.select().from(talents).get()!.companyId).toBe(keptId);
    expect(listHistoryOfThing(db, { type: 'company', id: mergedId }, { limit: 1 })[0]!.after).toMatchObject({
      mergeId,
      moved: 0,
      dropped: 0,
    });
  });

  test('is asked for by credit code or by a name that only one record has', () => {
    const { db, company, reviewer } = scene(testDatabase());
    company('甲演示有限公司', { slug: 'a-one', uscc: '91449999DEM0000010', shortName: '甲演' });
    company('乙演示有限公司', { slug: 'b-one', shortName: '乙演' });
    company('乙演示（广州）有限公司', { slug: 'b-two', shortName: '乙演' });
    const seen = (kept: string, merged: string) => {
      const view = mergeView(db, reviewer(), kept, merged, 'zh');
      return [view.kept, view.merged, view.unknown];
    };
    expect(seen('9144 9999-dem000001 0', ' 乙演示有限公司 ')).toEqual(['a-one', 'b-one', null]);
    expect(seen('甲演', '乙演')).toEqual(['a-one', '乙演', '乙演']);
  });

  test('is no merge for two credit codes, or for who may not', () => {
    const { db, company, reviewer, person } = scene(testDatabase());
    company('甲', { slug: 'a-one', uscc: '91449999DEM0000010' });
    company('乙', { slug: 'b-one', uscc: '91449999DEM000002X' });
    expect(mergeView(db, reviewer(), 'a-one', 'b-one', 'zh').preview).toMatchObject({ codesDiffer: true });
    expect(mergeView(db, person(['official']), 'a-one', 'b-one', 'zh').preview).toMatchObject({ mayMerge: false });
  });
});

describe('reports on the desk', () => {
  test('say whether the reporter can be told, never who it is', () => {
    const { db, company, reviewer, occasion } = scene(testDatabase());
    const id = company('甲');
    valueOf(
      reportWrongData(
        db,
        null,
        id,
        { fields: ['website'], text: '网址不对', source: null, email: 'someone@example.cn' },
        occasion(),
      ),
    );
    const [report] = waitingReports(db, reviewer(), undefined).rows;
    expect(report).toMatchObject({ companyName: '甲', answerable: true, mayAnswer: true });
    expect(JSON.stringify(report)).not.toContain('someone@');
  });
});
