import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilities, capabilityEvidence, segments } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { announcing } from '../alliance/profile/record-change.server';
import { dateInChina } from '../calendar/working-days';
import { addGrounds } from '../companies/capability-grounds.server';
import { ok, refuse, type Outcome } from '../outcome';

interface SegmentCorrection {
  /** The segment's id. */
  readonly value: string;
  readonly source: string;
  readonly held: boolean;
  readonly reportId: number;
}

/**
 * Says that a company holds a segment, on a ground of the desk's with its source; or that it does not, and all its
 * grounds are retracted with it.
 */
export function setSegment(
  db: Database,
  tx: Transaction,
  companyId: number,
  { value: segmentId, source, held, reportId }: SegmentCorrection,
  occasion: Occasion,
): Outcome<{ field: string; before: string | null; after: string | null }> {
  if (!tx.select({ id: segments.id }).from(segments).where(eq(segments.id, segmentId)).get())
    return refuse('segment-unknown', { field: 'value', value: segmentId });
  if (held === holds(tx, companyId, segmentId)) return refuse('nothing-changed', { field: 'value' });
  announcing(db, tx, companyId, occasion, () => {
    if (held) addDeskGround(tx, companyId, { segmentId, source, reportId }, occasion.now);
    else retractAll(tx, companyId, segmentId, { source, now: occasion.now });
  });
  return ok({ field: 'segment', before: held ? null : segmentId, after: held ? segmentId : null });
}

function holds(tx: Transaction, companyId: number, segmentId: string): boolean {
  const own = and(eq(capabilities.companyId, companyId), eq(capabilities.segmentId, segmentId));
  return tx.select({ id: capabilities.companyId }).from(capabilities).where(own).get() !== undefined;
}

function addDeskGround(
  tx: Transaction,
  companyId: number,
  { segmentId, source, reportId }: { readonly segmentId: string; readonly source: string; readonly reportId: number },
  now: Date,
): void {
  const sourceUrl = /^https?:\/\//.test(source) ? source : null;
  const ground = { companyId, segmentId, kind: 'desk', reference: `report ${reportId}`, evidence: source } as const;
  const read = { sourceTitle: source, sourceUrl, confidence: 'medium', validFrom: dateInChina(now) } as const;
  addGrounds(tx, [{ ...ground, ...read }], now);
}

function retractAll(
  tx: Transaction,
  companyId: number,
  segmentId: string,
  { source, now }: { readonly source: string; readonly now: Date },
): void {
  tx.update(capabilityEvidence)
    .set({ retractedAt: now.toISOString(), retractedReason: source })
    .where(
      and(
        eq(capabilityEvidence.companyId, companyId),
        eq(capabilityEvidence.segmentId, segmentId),
        isNull(capabilityEvidence.retractedAt),
      ),
    )
    .run();
}
