import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilityEvidence } from '../../db/schema/index';
import type { Transaction } from '../../db/write';

/** What a company is shown by to hold a segment. */
export type NewGround = Omit<
  typeof capabilityEvidence.$inferInsert,
  'id' | 'recordedAt' | 'retractedAt' | 'retractedReason'
>;

/** The grounds one thing brought: a project's, an application's; of one company or in one segment where named. */
export interface GroundsOf {
  readonly kind: NewGround['kind'];
  readonly reference: string;
  readonly companyId?: number;
  readonly segmentId?: string;
}

const columns = capabilityEvidence;

function standing({ kind, reference, companyId, segmentId }: GroundsOf): SQL | undefined {
  return and(
    eq(columns.kind, kind),
    eq(columns.reference, reference),
    companyId === undefined ? undefined : eq(columns.companyId, companyId),
    segmentId === undefined ? undefined : eq(columns.segmentId, segmentId),
    isNull(columns.retractedAt),
  );
}

/**
 * Adds grounds; the capabilities they prove appear or follow in the same statement, by triggers. A ground that stands
 * already under its kind and reference takes the new words and dates; one that was retracted stays retracted, and a new
 * one stands beside it. The caller records the event that brought them.
 */
export function addGrounds(tx: Transaction, grounds: readonly NewGround[], now: Date): void {
  for (const ground of grounds)
    tx.insert(columns)
      .values({ ...ground, recordedAt: now.toISOString() })
      .onConflictDoUpdate({
        target: [columns.companyId, columns.segmentId, columns.kind, columns.reference],
        targetWhere: sql`retracted_at is null`,
        set: ground,
      })
      .run();
}

/**
 * Retracts what still stands of one thing's grounds, with the reason; answers the capabilities concerned. Those that
 * nothing else proves are gone with it, the others fall back to their next ground. The caller records the event.
 */
export function retractGrounds(
  tx: Transaction,
  of: GroundsOf,
  reason: string,
  now: Date,
): { companyId: number; segmentId: string }[] {
  return tx
    .update(columns)
    .set({ retractedAt: now.toISOString(), retractedReason: reason })
    .where(standing(of))
    .returning({ companyId: columns.companyId, segmentId: columns.segmentId })
    .all();
}

const onlyGrounds = prepared((db) => {
  const [kind, reference] = [sql.placeholder('kind'), sql.placeholder('reference')];
  return db
    .select({ companyId: columns.companyId, segmentId: columns.segmentId })
    .from(columns)
    .where(
      and(
        eq(columns.kind, kind),
        eq(columns.reference, reference),
        isNull(columns.retractedAt),
        sql`not exists (select 1 from capability_evidence other
          where other.company_id = ${columns.companyId} and other.segment_id = ${columns.segmentId}
            and other.retracted_at is null and (other.kind <> ${kind} or other.reference <> ${reference}))`,
      ),
    )
    .orderBy(columns.companyId, columns.segmentId)
    .prepare();
});

/**
 * The capabilities that exist by one thing alone: what a region would lack without it. In the order of companies and
 * segments.
 */
export function provedOnlyBy(
  db: Database,
  { kind, reference }: Pick<GroundsOf, 'kind' | 'reference'>,
): { companyId: number; segmentId: string }[] {
  return onlyGrounds(db).all({ kind, reference });
}
