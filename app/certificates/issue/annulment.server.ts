import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { annulments, assessments, certificates, examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { tellSecondPeople } from '../../accounts/second-person.server';
import {
  findCertificationApplication,
  type CertificationApplication,
} from '../../certification/applications/application.server';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import type { Language } from '../../i18n/language';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { paths } from '../../paths';
import { homeRegionCode } from '../../region/home-region.server';
import type { Certificate } from '../certificate.server';
import type { AnnulmentDecisions } from './annulment-state';

export type Annulment = typeof annulments.$inferSelect;

export interface UndecidedRefusal extends Refusal<'certificates-undecided'> {
  /** Numbers of certificates from this exam that nobody decided about. */
  readonly numbers: readonly string[];
}

export type AnnulmentRefusal = PermissionRefusal | 'assessment-unknown' | 'reason-needed' | 'annulment-open';

/** The proposal to annul an exam that waits for a second person; null without one. */
export function proposedAnnulment(db: Database | Transaction, seatId: number): Annulment | null {
  const open = and(eq(annulments.seatId, seatId), eq(annulments.state, 'proposed'));
  return db.select().from(annulments).where(open).get() ?? null;
}

/** What annulled an exam; null where none did, or it was before reasons were kept with it. */
export function carriedAnnulment(db: Database | Transaction, seatId: number): Annulment | null {
  const carried = and(eq(annulments.seatId, seatId), eq(annulments.state, 'carried'));
  return db.select().from(annulments).where(carried).get() ?? null;
}

/**
 * Proposes to annul an exam found wrong, with what is to become of each certificate issued from it. Nothing changes
 * until another official carries it out.
 */
export function proposeAnnulment(
  db: Database,
  actor: Actor | null,
  input: { readonly seatId: number; readonly reason: string; readonly decisions: AnnulmentDecisions },
  occasion: CertificationOccasion,
): Outcome<Annulment, AnnulmentRefusal> | UndecidedRefusal {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const { seatId, decisions } = input;
    const allowed = mayAnnul(tx, actor, { seatId, home }, occasion);
    if (!allowed.ok) return allowed;
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    const undecided = undecidedRefusal(tx, seatId, decisions);
    if (undecided) return undecided;
    if (proposedAnnulment(tx, seatId)) return refuse('annulment-open');
    const { accountId } = actor!;
    const proposed = tx
      .insert(annulments)
      .values({
        seatId,
        state: 'proposed',
        reason,
        decisions,
        proposedBy: accountId,
        proposedAt: occasion.now.toISOString(),
      })
      .returning()
      .get();
    noteAnnulment(tx, { accountId, role: allowed.value.role }, proposed, 'propose-annulment', reason, occasion);
    const at = (language: Language) => paths(language).assessmentAnnulment(seatId);
    tellSecondPeople(tx, { step: 'annulment', regionCode: home, proposedBy: accountId, at }, occasion);
    return ok(proposed);
  });
}

/** One's part in annulling a passed exam: never one's own, and with `proposedBy` never both steps. */
export function mayAnnul(
  tx: Transaction,
  actor: Actor | null,
  { seatId, home, proposedBy = null }: { seatId: number; home: string; proposedBy?: number | null },
  occasion: CertificationOccasion,
): Outcome<{ application: CertificationApplication; role: string }, PermissionRefusal | 'assessment-unknown'> {
  const found = assessmentOf(tx, seatId);
  if (!found || found.annulledAt !== null || !found.passed)
    return refuse('assessment-unknown', { value: String(seatId) });
  const application = findCertificationApplication(tx, found.applicationId)!;
  const { accountId: ownerId, companyId } = application;
  const allowed = authoriseIn(
    tx,
    actor,
    'assessment.confirm',
    { ownerId, companyId, regionCode: application.regionCode ?? home, proposedBy },
    { type: 'certification', id: application.id },
    occasion,
  );
  return allowed.ok ? ok({ application, role: allowed.value }) : allowed;
}

/** Certificates of the exam that stand and that nobody decided about; null when there are none. */
export function undecidedRefusal(
  tx: Transaction,
  seatId: number,
  decisions: AnnulmentDecisions,
): UndecidedRefusal | null {
  const numbers = standingFrom(tx, seatId).flatMap(({ number }) => (decisions[number] === undefined ? [number] : []));
  return numbers.length === 0 ? null : { ...refuse('certificates-undecided'), numbers };
}

/** A step of annulling, in the history of the exam's seat. */
export function noteAnnulment(
  tx: Transaction,
  by: { readonly accountId: number; readonly role: string },
  { seatId }: Annulment,
  verb: 'propose-annulment' | 'decline-annulment',
  reason: string,
  occasion: CertificationOccasion,
): void {
  const happening = { actor: by, deed: `assessment.${verb}`, thing: { type: 'exam-seat', id: seatId } };
  recordEvent(tx, reason === '' ? happening : { ...happening, reason }, occasion);
}

function assessmentOf(tx: Transaction, seatId: number) {
  return tx
    .select({
      passed: assessments.passed,
      annulledAt: assessments.annulledAt,
      applicationId: examSeats.applicationId,
    })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .where(eq(assessments.seatId, seatId))
    .get();
}

/** Certificates of an exam that were issued and stand or are suspended. */
export function standingFrom(tx: Transaction, seatId: number): Certificate[] {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), inArray(certificates.state, ['issued', 'suspended'])))
    .all();
}

/** Certificates of an exam that wait to be issued. */
export function proposedFrom(tx: Transaction, seatId: number): Certificate[] {
  return tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), eq(certificates.state, 'proposed'), isNull(certificates.replacesId)))
    .all();
}
