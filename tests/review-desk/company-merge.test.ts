import { and, asc, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { declareSupplyLink } from '../../app/alliance/supply-links/supply-links.server';
import { findOwnCompany } from '../../app/alliance/own-company.server';
import { indexStaleCompanies } from '../../app/directory/search-index.server';
import { fieldConflicts } from '../../app/companies/field-conflicts';
import { companyReferences } from '../../app/review-desk/company-references.server';
import { redirectedSlug } from '../../app/companies/named-company.server';
import { addGrounds, retractGrounds } from '../../app/companies/capability-grounds.server';
import { mergeCompanies, type MergeRecord } from '../../app/review-desk/company-merge.server';
import { undoMerge } from '../../app/review-desk/company-unmerge.server';
import {
  capabilities,
  capabilityEvidence,
  companies,
  companyAliases,
  companyMerges,
  memberships,
  representativeListings,
  roleGrants,
  statements,
  supplyLinks,
} from '../../db/schema/index';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { scene, valueOf } from '../alliance/scene';
import { testDatabase } from '../database';

/** What is recorded after a merge may not take the number of what the merge took out. */
function addSomewhere(db: Database, companyId: number): void {
  const later = { kind: 'desk', reference: 'later', evidence: 'later', confidence: 'low' } as const;
  write(db, (tx) => addGrounds(tx, [{ ...later, companyId, segmentId: 'gis.map' }], new Date('2026-11-24T02:00:00Z')));
}

/** Two records of one firm, each with its own and with common claims; the merged one is a member. */
function twoRecords() {
  const s = scene(testDatabase());
  const { db } = s;
  const reviewer = s.reviewer();
  const { companyId: mergedId } = s.approved(s.person(), reviewer, 0);
  const keptId = s.company('甲子乙丑测试科技有限公司', { slug: 'kept', website: 'https://kept.example.cn' });
  const customerId = s.company('客户有限公司', { slug: 'customer' });
  const ground = { kind: 'desk', reference: 'entered' } as const;
  db.insert(capabilityEvidence)
    .values([
      { ...ground, companyId: keptId, segmentId: 'gis.cim', evidence: '目录', confidence: 'low' },
      { ...ground, companyId: mergedId!, segmentId: 'gis.service', evidence: '自报', confidence: 'medium' },
    ])
    .run();
  const claim = { subjectType: 'company' as const, basis: 'stated' as const, confidence: 'low' as const };
  db.insert(statements)
    .values([
      { ...claim, subjectId: String(keptId), field: 'website', value: 'https://kept.example.cn', source: '目录' },
      { ...claim, subjectId: String(mergedId), field: 'website', value: 'https://merged.example.cn', source: '目录' },
      { ...claim, subjectId: String(keptId), field: 'segment', value: 'gis.cim', source: '同一来源' },
      { ...claim, subjectId: String(mergedId), field: 'segment', value: 'gis.cim', source: '同一来源' },
    ])
    .run();
  db.insert(representativeListings).values({ companyId: mergedId!, chainId: 'gis', list: 'L', source: 'S' }).run();
  const member = s.person([{ role: 'member', companyId: mergedId! }]);
  valueOf(
    declareSupplyLink(
      db,
      member,
      { companyId: mergedId!, otherIs: 'customer', otherId: customerId, segmentId: 'gis.cim' },
      s.occasion(),
    ),
  );
  valueOf(
    declareSupplyLink(
      db,
      member,
      { companyId: mergedId!, otherIs: 'customer', otherId: keptId, segmentId: 'gis.cim' },
      s.occasion(),
    ),
  );
  const count = (id: number) =>
    db.select({ count: companies.segmentCount }).from(companies).where(eq(companies.id, id)).get()?.count;
  const grounds = (id: number) =>
    db
      .select()
      .from(capabilityEvidence)
      .where(and(eq(capabilityEvidence.companyId, id), isNull(capabilityEvidence.retractedAt)))
      .orderBy(asc(capabilityEvidence.segmentId), asc(capabilityEvidence.id))
      .all()
      .map((row) => `${row.segmentId} ${row.evidence}`);
  /** Everything that names a company, for comparing before and after. */
  const everything = () =>
    [...companyReferences(db).map(({ table }) => table), 'capabilities']
      .filter(
        (table, index, all) =>
          all.indexOf(table) === index && table !== 'company_search_stale' && table !== 'company_redirects',
      )
      .map((table) => [
        table,
        db.$client
          .prepare(`select * from "${table}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]);
  return {
    s,
    db,
    reviewer,
    keptId,
    mergedId: mergedId!,
    customerId,
    count,
    grounds,
    everything,
    merge: (reason = '同一家企业') =>
      mergeCompanies(db, reviewer, { keptId, mergedId: mergedId!, reason }, s.occasion()),
  };
}

describe('merging two records', () => {
  let scene: ReturnType<typeof twoRecords>;
  beforeEach(() => {
    scene = twoRecords();
  });

  it('moves membership, people, application, links, listings and capabilities, and keeps one of what both have', () => {
    const { db, keptId, mergedId, customerId, count, grounds } = scene;
    valueOf(scene.merge());
    const of = <T extends { companyId: number | null }>(rows: T[]) =>
      rows.filter((row) => row.companyId === keptId).length;
    expect({
      memberships: of(db.select().from(memberships).all()),
      people: of(db.select().from(roleGrants).all()),
      listings: of(db.select().from(representativeListings).all()),
    }).toEqual({ memberships: 1, people: 2, listings: 1 });
    expect(
      db
        .select()
        .from(capabilities)
        .where(eq(capabilities.companyId, keptId))
        .orderBy(asc(capabilities.segmentId))
        .all()
        .map((row) => `${row.segmentId} ${row.evidence}`),
    ).toEqual(["gis.cim 企业申报 firm's own application TA-2026-000001; https://example.cn/cim", 'gis.service 自报']);
    expect(grounds(keptId)).toEqual([expect.stringContaining('TA-2026-000001'), 'gis.cim 目录', 'gis.service 自报']);
    expect(count(keptId)).toBe(2);
    // The link between the two records would be a company supplying itself.
    expect(db.select().from(supplyLinks).all()).toMatchObject([{ supplierId: keptId, customerId }]);
    expect(db.select().from(companies).where(eq(companies.id, mergedId)).get()).toBeUndefined();
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  it('keeps the statements of both side by side, and shows what conflicts', () => {
    const { db, keptId } = scene;
    valueOf(scene.merge());
    const said = db
      .select()
      .from(statements)
      .where(and(eq(statements.subjectType, 'company'), eq(statements.subjectId, String(keptId))))
      .all();
    expect([...fieldConflicts(said).keys()]).toEqual(['website']);
    expect(
      fieldConflicts(said)
        .get('website')!
        .flat()
        .map((one) => one.value)
        .sort(),
    ).toEqual(['https://kept.example.cn', 'https://merged.example.cn']);
    expect(said.filter((one) => one.source === '同一来源')).toHaveLength(1);
  });

  it('fills what the kept record lacks, keeps the names as aliases and leads the old address there', () => {
    const { db, keptId, mergedId } = scene;
    const merged = db.select().from(companies).where(eq(companies.id, mergedId)).get()!;
    valueOf(scene.merge());
    expect(db.select().from(companies).where(eq(companies.id, keptId)).get()).toMatchObject({
      uscc: merged.uscc,
      website: 'https://kept.example.cn',
    });
    expect(
      db
        .select()
        .from(companyAliases)
        .where(eq(companyAliases.companyId, keptId))
        .all()
        .map((row) => row.alias),
    ).toEqual([merged.nameZh]);
    expect(redirectedSlug(db, merged.slug)).toBe('kept');
    expect(findOwnCompany(db, merged.nameZh).map((found) => found.id)).toEqual([keptId]);
  });

  it('can be undone, leaving everything as it was', () => {
    const { db, s, reviewer, keptId, mergedId, everything, count } = scene;
    indexStaleCompanies(db);
    const before = everything();
    const companyBefore = db.select().from(companies).where(eq(companies.id, mergedId)).get();
    const { mergeId } = valueOf(scene.merge());
    expect(everything()).not.toEqual(before);
    expect(valueOf(undoMerge(db, reviewer, { mergeId, reason: '原是两家' }, s.occasion()))).toEqual({
      companyId: mergedId,
      skipped: [],
    });
    expect(everything()).toEqual(before);
    expect(db.select().from(companies).where(eq(companies.id, mergedId)).get()).toEqual(companyBefore);
    expect([count(keptId), count(mergedId)]).toEqual([1, 2]);
    expect(redirectedSlug(db, companyBefore!.slug)).toBeNull();
    expect(undoMerge(db, reviewer, { mergeId, reason: '再来' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'already-undone',
    });
    expect(s.deeds().filter((deed) => deed.startsWith('company.'))).toEqual([
      'company.merge done',
      'company.merge done',
      'company.undo-merge done',
      'company.undo-merge done',
    ]);
  });

  it('keeps one of two grounds that one project gave both, retracted ones beside it, and gives each back exactly', () => {
    const { db, s, reviewer, keptId, mergedId, everything, grounds } = scene;
    const given = { kind: 'project', reference: 'P-1', confidence: 'medium' } as const;
    const [now, segmentId] = [new Date('2026-11-23T02:00:00Z'), 'gis.map'];
    write(db, (tx) => {
      for (const companyId of [keptId, mergedId])
        addGrounds(tx, [{ ...given, companyId, segmentId, evidence: `${companyId}` }], now);
      retractGrounds(tx, { ...given, companyId: mergedId }, '撤回', now);
      addGrounds(tx, [{ ...given, companyId: mergedId, segmentId, evidence: 'again' }], now);
      addGrounds(tx, [{ ...given, companyId: mergedId, segmentId: 'gis.cim', evidence: 'merged alone' }], now);
      retractGrounds(tx, { ...given, companyId: keptId, segmentId: 'gis.cim' }, '撤回', now);
    });
    indexStaleCompanies(db);
    const before = everything();
    const { mergeId } = valueOf(scene.merge());
    expect(grounds(keptId)).toEqual([
      expect.stringContaining('TA-2026-000001'),
      'gis.cim 目录',
      'gis.cim merged alone',
      `gis.map ${keptId}`,
      'gis.service 自报',
    ]);
    expect(
      db.select().from(capabilityEvidence).where(eq(capabilityEvidence.retractedReason, '撤回')).all(),
    ).toMatchObject([{ companyId: keptId, evidence: `${mergedId}` }]);
    addSomewhere(db, keptId);
    const undone = valueOf(undoMerge(db, reviewer, { mergeId, reason: '原是两家' }, s.occasion()));
    expect(undone.skipped).toEqual([]);
    db.delete(capabilityEvidence).where(eq(capabilityEvidence.reference, 'later')).run();
    expect(everything()).toEqual(before);
  });

  it('gives back what a merge moved before capabilities had grounds', () => {
    const { db, s, reviewer, keptId, mergedId, grounds } = scene;
    // As the migration left them: no day of recording.
    db.update(capabilityEvidence).set({ recordedAt: null }).run();
    const [ofKept, ofMerged] = [grounds(keptId), grounds(mergedId)];
    const { mergeId } = valueOf(scene.merge());
    const record = JSON.parse(db.select().from(companyMerges).get()!.moved) as MergeRecord;
    const others = record.moved.filter(({ table }) => table !== 'capability_evidence');
    const cim = {
      segment_id: 'gis.cim',
      evidence: "企业申报 firm's own application TA-2026-000001; https://example.cn/cim",
    };
    const dropped = { company_id: mergedId, ...cim, confidence: 'medium', as_of: '2026-11-23' };
    db.delete(capabilityEvidence)
      .where(and(eq(capabilityEvidence.companyId, keptId), eq(capabilityEvidence.kind, 'statement')))
      .run();
    const moved = {
      table: 'capabilities',
      column: 'company_id',
      key: { company_id: keptId, segment_id: 'gis.service' },
    };
    const former: MergeRecord = {
      ...record,
      moved: [...others, moved],
      dropped: [...record.dropped, { table: 'capabilities', column: 'company_id', row: dropped }],
    };
    db.update(companyMerges)
      .set({ moved: JSON.stringify(former) })
      .run();
    const undone = valueOf(undoMerge(db, reviewer, { mergeId, reason: '原是两家' }, s.occasion()));
    expect(undone.skipped).toEqual([]);
    expect([grounds(keptId), grounds(mergedId)]).toEqual([ofKept, ofMerged]);
    expect(db.select().from(capabilityEvidence).where(eq(capabilityEvidence.companyId, mergedId)).all()).toMatchObject([
      { kind: 'statement', reference: "企业申报 firm's own application TA-2026-000001", validFrom: '2026-11-23' },
      { kind: 'desk' },
    ]);
  });

  it('is undone as far as possible after more has happened, under a new number if the old one is taken', () => {
    const { db, s, reviewer, keptId, mergedId } = scene;
    const last = db.select({ id: companies.id }).from(companies).orderBy(asc(companies.id)).all().at(-1)!.id;
    const { mergeId } = valueOf(scene.merge());
    db.delete(capabilityEvidence)
      .where(and(eq(capabilityEvidence.companyId, keptId), eq(capabilityEvidence.segmentId, 'gis.service')))
      .run();
    db.$client
      .prepare('insert into companies (id, slug, name_zh, sort_key, confidence) values (?, ?, ?, ?, ?)')
      .run(mergedId, 'newcomer', '后来者', 'hou lai zhe', 'low');
    const undone = valueOf(undoMerge(db, reviewer, { mergeId, reason: '原是两家' }, s.occasion()));
    expect(undone).toEqual({ companyId: last + 1, skipped: ['capability_evidence'] });
    expect(
      db
        .select()
        .from(memberships)
        .where(eq(memberships.companyId, last + 1))
        .all(),
    ).toHaveLength(1);
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  it('is refused without a reason, to who may not, to one’s own company, for one record and for two USCCs', () => {
    const { db, s, reviewer, keptId, mergedId } = scene;
    expect(scene.merge(' ')).toMatchObject({ ok: false, code: 'reason-needed' });
    const by = (actor: Parameters<typeof mergeCompanies>[1], input = { keptId, mergedId, reason: '同' }) =>
      mergeCompanies(db, actor, input, s.occasion());
    expect(by(s.person())).toMatchObject({ code: 'not-allowed' });
    expect(by(s.person(['reviewer', { role: 'member', companyId: keptId }]))).toMatchObject({ code: 'own-thing' });
    expect(by(reviewer, { keptId, mergedId: keptId, reason: '同' })).toMatchObject({ code: 'same-company' });
    expect(by(reviewer, { keptId, mergedId: 999_999, reason: '同' })).toMatchObject({ code: 'company-unknown' });
    db.update(companies).set({ uscc: '91440101MA9C7W223Q' }).where(eq(companies.id, keptId)).run();
    expect(scene.merge()).toMatchObject({ ok: false, code: 'different-uscc' });
    expect(db.select().from(companies).where(eq(companies.id, mergedId)).get()).toBeDefined();
  });

  it('leads on through two merges, and unwinds them in turn', () => {
    const { db, s, reviewer, keptId, customerId } = scene;
    const { mergeId } = valueOf(scene.merge());
    const { mergeId: second } = valueOf(
      mergeCompanies(db, reviewer, { keptId: customerId, mergedId: keptId, reason: '又一份' }, s.occasion()),
    );
    expect(redirectedSlug(db, 'jiaziyichouceshi')).toBe('customer');
    expect(undoMerge(db, reviewer, { mergeId, reason: '错' }, s.occasion())).toMatchObject({
      ok: false,
      code: 'kept-gone',
    });
    valueOf(undoMerge(db, reviewer, { mergeId: second, reason: '错' }, s.occasion()));
    expect(redirectedSlug(db, 'jiaziyichouceshi')).toBe('kept');
    expect(valueOf(undoMerge(db, reviewer, { mergeId, reason: '错' }, s.occasion())).skipped).toEqual([]);
  });
});
