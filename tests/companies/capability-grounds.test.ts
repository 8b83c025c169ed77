import { and, asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addGrounds,
  provedOnlyBy,
  retractGrounds,
  type NewGround,
} from '../../app/companies/capability-grounds.server';
import { strongestFirst } from '../../app/companies/ground';
import type { Database } from '../../db/client';
import { evidenceKinds } from '../../app/companies/evidence-kind';
import { capabilities, capabilityEvidence, companies } from '../../db/schema/index';
import { write } from '../../db/write';
import { testDatabase } from '../database';
import fc from '../properties';

const now = new Date('2026-11-23T02:00:00Z');
let db: Database;
let companyId: number;
beforeEach(() => {
  db = testDatabase();
  companyId = db
    .insert(companies)
    .values({ slug: 'made', nameZh: '依据测试有限公司', sortKey: 'yi', confidence: 'medium', regionCode: '440100' })
    .returning({ id: companies.id })
    .get().id;
});

const segmentId = 'fusion.governance';
const ground = (more: Partial<NewGround>): NewGround => ({
  companyId,
  segmentId,
  kind: 'project',
  reference: 'P-1',
  evidence: 'delivered in project P-1',
  evidenceZh: '在项目 P-1 中交付',
  confidence: 'medium',
  validFrom: '2026-11-20',
  ...more,
});
const add = (...grounds: Partial<NewGround>[]) => write(db, (tx) => addGrounds(tx, grounds.map(ground), now));
const retract = (reference: string, reason = '成果撤回') =>
  write(db, (tx) => retractGrounds(tx, { kind: 'project', reference }, reason, now));
const held = () => db.select().from(capabilities).where(eq(capabilities.companyId, companyId)).all();
const grounds = () =>
  db
    .select()
    .from(capabilityEvidence)
    .where(eq(capabilityEvidence.companyId, companyId))
    .orderBy(asc(capabilityEvidence.id))
    .all();
const revision = () => db.$client.prepare('select value from company_revision').pluck().get();

describe('a capability', () => {
  it('exists while one ground stands, and is gone with the last; retracted grounds stay with their reason', () => {
    add({}, { kind: 'statement', reference: 'A-1', evidence: 'A-1', evidenceZh: null });
    expect(held()).toMatchObject([{ segmentId, evidence: 'delivered in project P-1', confidence: 'medium' }]);
    expect(retract('P-1')).toEqual([{ companyId, segmentId }]);
    expect(held()).toMatchObject([{ segmentId, evidence: 'A-1', evidenceZh: null }]);
    expect(retract('P-1')).toEqual([]);
    const own = { kind: 'statement', reference: 'A-1', companyId } as const;
    write(db, (tx) => retractGrounds(tx, own, '企业自己撤回', now));
    expect(held()).toEqual([]);
    expect(grounds().map((row) => [row.reference, row.retractedAt, row.retractedReason])).toEqual([
      ['P-1', now.toISOString(), '成果撤回'],
      ['A-1', now.toISOString(), '企业自己撤回'],
    ]);
  });

  it('is worth the same by a second project, stands when the first goes, and is as before when both are gone', () => {
    const count = () => db.select().from(companies).where(eq(companies.id, companyId)).get()!.segmentCount;
    add({});
    const first = [held(), count(), revision()];
    add({ reference: 'P-2' });
    expect([held(), count(), revision()], 'nothing made under the revision of companies is made anew').toEqual(first);
    expect(write(db, (tx) => provedOnlyBy(tx as unknown as Database, { kind: 'project', reference: 'P-1' }))).toEqual(
      [],
    );
    retract('P-1');
    expect(count()).toBe(1);
    expect(provedOnlyBy(db, { kind: 'project', reference: 'P-2' })).toEqual([{ companyId, segmentId }]);
    retract('P-2');
    expect([held(), count()]).toEqual([[], 0]);
  });

  it('keeps what a public source states whatever else proves it, so that the lens sourced never loses one', () => {
    add(
      { kind: 'listing', reference: 'list', sourceTitle: '名录', sourceUrl: null, confidence: 'medium' },
      { confidence: 'high' },
    );
    expect(held()).toMatchObject([{ sourceTitle: '名录', confidence: 'medium' }]);
    expect(() => add({ reference: 'P-3', sourceTitle: '项目主页' })).toThrow(/capability_evidence_source/);
  });

  it('takes the new words of a ground that stands, and a new ground beside one that was retracted', () => {
    add({});
    add({ confidence: 'high', evidence: 'patented' });
    expect(grounds()).toMatchObject([{ confidence: 'high', evidence: 'patented', retractedAt: null }]);
    retract('P-1');
    add({});
    expect(grounds().map((row) => [row.evidence, row.retractedReason])).toEqual([
      ['patented', '成果撤回'],
      ['delivered in project P-1', null],
    ]);
  });

  it('is always the strongest standing ground, through any order of changes', () => {
    const confidences = ['high', 'medium', 'low'] as const;
    const row = fc.record({
      kind: fc.constantFrom(...evidenceKinds),
      reference: fc.constantFrom('a', 'b'),
      cited: fc.boolean(),
      confidence: fc.constantFrom(...confidences),
      validFrom: fc.constantFrom(null, '2025', '2026-03', '2026-03-01'),
      segmentId: fc.constantFrom('fusion.governance', 'control.lowcode'),
      act: fc.constantFrom('add', 'add', 'retract', 'delete', 'move'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (steps) => {
        db.delete(capabilityEvidence).where(eq(capabilityEvidence.companyId, companyId)).run();
        steps.forEach(({ act, cited, ...step }, number) => {
          const { kind, reference, segmentId } = step;
          const source = cited && (kind === 'listing' || kind === 'desk') ? `来源 ${number}` : null;
          const one = and(
            eq(capabilityEvidence.companyId, companyId),
            eq(capabilityEvidence.segmentId, segmentId),
            eq(capabilityEvidence.kind, kind),
          );
          if (act === 'add') add({ ...step, sourceTitle: source, evidence: `第 ${number} 步` });
          if (act === 'retract')
            write(db, (tx) => retractGrounds(tx, { kind, reference, companyId, segmentId }, '试', now));
          if (act === 'delete') db.delete(capabilityEvidence).where(one).run();
          if (act === 'move')
            db.$client
              .prepare('update or ignore capability_evidence set segment_id = ? where company_id = ? and kind = ?')
              .run(segmentId, companyId, kind);
        });
        expect(
          held()
            .map((one) => `${one.segmentId} ${one.evidence} ${one.sourceTitle} ${one.confidence} ${one.asOf}`)
            .sort(),
        ).toEqual(strongest());
      }),
      { numRuns: 60 },
    );
  });
});

/** The first of each segment's standing grounds, ordered as pages list them. */
function strongest(): string[] {
  const standing = grounds().filter((row) => row.retractedAt === null);
  const sorted = standing.sort(strongestFirst);
  const first = new Map<string, string>();
  for (const row of sorted)
    if (!first.has(row.segmentId))
      first.set(
        row.segmentId,
        `${row.segmentId} ${row.evidence} ${row.sourceTitle} ${row.confidence} ${row.validFrom}`,
      );
  return [...first.values()].sort();
}
