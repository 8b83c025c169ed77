import { and, count, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { applicationCapabilities, applicationEvidence, segments } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { Moment } from '../../events/record.server';
import { refuse, type Refusal } from '../../outcome';
import { editApplication, type EditTarget } from './application-edit.server';
import type { CapabilitySection, EvidenceLink } from './application-sections';
import { evidenceLimit } from './evidence';

/** Adds a capability or changes its words. */
export function saveCapability(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  capability: CapabilitySection,
  moment: Moment,
) {
  return editApplication<'segment-unknown'>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    if (!tx.select({ id: segments.id }).from(segments).where(eq(segments.id, capability.segmentId)).get())
      return refuse('segment-unknown', { field: 'segmentId', value: capability.segmentId });
    tx.insert(applicationCapabilities)
      .values({ applicationId: id, ...capability })
      .onConflictDoUpdate({
        target: [applicationCapabilities.applicationId, applicationCapabilities.segmentId],
        set: { summary: capability.summary },
      })
      .run();
    return {};
  });
}

/** Takes a capability out, with its evidence. Files of it are left to the sweeper. */
export function removeCapability(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  segmentId: string,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    tx.delete(applicationEvidence)
      .where(and(eq(applicationEvidence.applicationId, id), eq(applicationEvidence.segmentId, segmentId)))
      .run();
    tx.delete(applicationCapabilities)
      .where(and(eq(applicationCapabilities.applicationId, id), eq(applicationCapabilities.segmentId, segmentId)))
      .run();
    return {};
  });
}

export type EvidenceRefusal = 'segment-unknown' | 'too-much-evidence';

/** Adds a link as evidence of a capability already named. */
export function addEvidenceLink(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  link: EvidenceLink,
  moment: Moment,
) {
  return editApplication<EvidenceRefusal>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    const refused = roomForEvidence(tx, id, link.segmentId);
    if (refused) return refused;
    tx.insert(applicationEvidence)
      .values({ applicationId: id, ...link })
      .run();
    return {};
  });
}

/** Why no more evidence can be added to a capability, or null. */
export function roomForEvidence(
  tx: Transaction,
  applicationId: number,
  segmentId: string,
): Refusal<EvidenceRefusal> | null {
  const named = tx
    .select({ id: applicationCapabilities.segmentId })
    .from(applicationCapabilities)
    .where(
      and(eq(applicationCapabilities.applicationId, applicationId), eq(applicationCapabilities.segmentId, segmentId)),
    )
    .get();
  if (!named) return refuse('segment-unknown', { field: 'segmentId', value: segmentId });
  const [held] = tx
    .select({ count: count() })
    .from(applicationEvidence)
    .where(and(eq(applicationEvidence.applicationId, applicationId), eq(applicationEvidence.segmentId, segmentId)))
    .all();
  return held!.count >= evidenceLimit
    ? refuse('too-much-evidence', { field: 'evidence', allowed: [String(evidenceLimit)] })
    : null;
}

export function removeEvidence(
  db: Database,
  actor: Actor | null,
  target: EditTarget,
  evidenceId: number,
  moment: Moment,
) {
  return editApplication<never>(db, actor, target, 'capabilities', moment, (tx, { id }) => {
    tx.delete(applicationEvidence)
      .where(and(eq(applicationEvidence.applicationId, id), eq(applicationEvidence.id, evidenceId)))
      .run();
    return {};
  });
}
