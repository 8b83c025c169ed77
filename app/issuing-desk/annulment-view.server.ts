import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessments, certificates, certificationApplications, examSeats } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { decideAnnulment } from '../certificates/issue/annulment-decision.server';
import {
  carriedAnnulment,
  proposeAnnulment,
  proposedAnnulment,
  type Annulment,
} from '../certificates/issue/annulment.server';
import type { CertificationApplication } from '../certification/applications/application.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { findSchemeVersion } from '../certification/schemes/scheme-version.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';
import { sentDecisions, type AnnulmentForm } from './desk-forms';
import { bodyNames } from './desk-view.server';
import type { AnnulmentView } from './desk-view';

/** A passed exam with every certificate from it, for whoever annuls it; once annulled, why and by whom. */
export function annulmentView(
  db: Database,
  actor: Actor,
  seatId: number,
  language: Language,
): Outcome<AnnulmentView, 'assessment-unknown'> {
  const row = db
    .select({
      application: certificationApplications,
      candidateNumber: examSeats.candidateNumber,
      passed: assessments.passed,
      annulledAt: assessments.annulledAt,
    })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(eq(assessments.seatId, seatId))
    .get();
  if (!row || !row.passed) return refuse('assessment-unknown', { value: String(seatId) });
  const about = row.annulledAt === null ? proposedAnnulment(db, seatId) : carriedAnnulment(db, seatId);
  if (row.annulledAt !== null && !about) return refuse('assessment-unknown', { value: String(seatId) });
  const { title } = findSchemeVersion(db, row.application.schemeVersionId)!.content;
  const names = bodyNames(db, language);
  const standing = db
    .select()
    .from(certificates)
    .where(and(eq(certificates.seatId, seatId), inArray(certificates.state, ['issued', 'suspended'])))
    .all();
  return ok({
    seatId,
    title: localised(language, title.zh, title.en),
    name: row.application.name ?? '',
    candidateNumber: row.candidateNumber,
    certificates: standing.map((one) => ({ number: one.number, body: names(one.bodyId), state: one.state })),
    proposals: countProposals(db, seatId),
    proposal: about && proposalOf(db, actor, row.application, about),
  });
}

function countProposals(db: Database, seatId: number): number {
  const waiting = and(
    eq(certificates.seatId, seatId),
    eq(certificates.state, 'proposed'),
    isNull(certificates.replacesId),
  );
  return db.select({ rows: count() }).from(certificates).where(waiting).get()!.rows;
}

/** What waits for a second person about an exam, or was decided, and what this actor may do with it. */
function proposalOf(
  db: Database,
  actor: Actor,
  { accountId: ownerId, companyId, regionCode }: CertificationApplication,
  { state, proposedBy, proposedAt, decidedBy, decidedAt, reason, decisions }: Annulment,
): AnnulmentView['proposal'] {
  const thing = { ownerId, companyId, regionCode: regionCode ?? homeRegionCode(db) };
  const waits = state === 'proposed';
  return {
    by: proposedBy,
    on: dateInChina(new Date(proposedAt)),
    reason,
    decisions: Object.entries(decisions).map(([number, decision]) => ({ number, decision })),
    carried: waits ? null : { by: decidedBy!, on: dateInChina(new Date(decidedAt!)) },
    mine: waits && proposedBy === actor.accountId,
    mayCarry: waits && can(actor, 'assessment.confirm', { ...thing, proposedBy }),
    mayDecline: waits && can(actor, 'assessment.confirm', thing),
  };
}

/** Proposes to annul an exam, carries that out or declines it, as the form has it. */
export function stepOfAnnulment(
  db: Database,
  actor: Actor,
  seatId: number,
  { step, reason, sent }: AnnulmentForm & { readonly sent: FormData },
  occasion: CertificationOccasion,
): Outcome<unknown> {
  return step === 'propose'
    ? proposeAnnulment(db, actor, { seatId, reason, decisions: sentDecisions(sent) }, occasion)
    : decideAnnulment(db, actor, { seatId, decision: step, reason }, occasion);
}
