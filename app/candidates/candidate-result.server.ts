import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { annulments, assessments, certificates, examSeats, issuingBodies, scoreAppeals } from '../../db/schema/index';
import { publicCertificateStates } from '../certificates/certificate-state';
import type { CertificationApplication } from '../certification/applications/application.server';
import type { CandidateView } from '../certification/applications/candidate-view';
import { afterFailing } from '../certification/assessments/resit';
import type { SchemeContent } from '../certification/schemes/scheme';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';

/** What a failed candidate may do, by when; after an annulled result only the appeal, which then has no end. */
export function afterResult(
  db: Database,
  application: CertificationApplication,
  content: SchemeContent,
  today: string,
): CandidateView['after'] {
  if (application.state !== 'failed' || application.failedOn === null) return null;
  const dates = afterFailing(content.resit, application.failedOn, application.attempt);
  const appealed =
    db
      .select({ id: scoreAppeals.id })
      .from(scoreAppeals)
      .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
      .where(and(eq(examSeats.applicationId, application.id), eq(examSeats.state, 'held')))
      .get() !== undefined;
  return {
    ...dates,
    mayResit: dates.attemptsLeft > 0 && today >= dates.resitFrom,
    mayAppeal: !appealed && today <= dates.appealUntil,
    appealed,
  };
}

/**
 * Why an application stands where it does: the last reason given, or that of its passed exam's annulment (null where
 * that was before reasons were kept with it).
 */
export function reasonOf(
  db: Database,
  { id, state, reason }: CertificationApplication,
): Pick<CandidateView, 'reason' | 'annulled'> {
  if (state !== 'failed') return { reason, annulled: false };
  const latest = db
    .select({ annulledAt: assessments.annulledAt, why: annulments.reason })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .leftJoin(annulments, and(eq(annulments.seatId, assessments.seatId), eq(annulments.state, 'carried')))
    .where(eq(examSeats.applicationId, id))
    .orderBy(desc(assessments.confirmedAt))
    .limit(1)
    .get();
  return latest?.annulledAt ? { reason: latest.why, annulled: true } : { reason, annulled: false };
}

/** What stands of the latest result. */
export function resultOf(
  db: Database,
  application: CertificationApplication,
  content: SchemeContent,
  language: Language,
): CandidateView['result'] {
  const found = db
    .select({ row: assessments })
    .from(assessments)
    .innerJoin(examSeats, eq(examSeats.id, assessments.seatId))
    .where(and(eq(examSeats.applicationId, application.id), isNull(examSeats.absence), isNull(assessments.annulledAt)))
    .orderBy(desc(assessments.confirmedAt))
    .limit(1)
    .get();
  if (!found) return null;
  const { passed, total, papers } = found.row;
  return {
    passed,
    total,
    papers: content.papers.flatMap((paper) =>
      papers[paper.id] === undefined
        ? []
        : [
            {
              name: localised(language, paper.name.zh, paper.name.en),
              points: papers[paper.id]!,
              passMark: paper.passMark,
            },
          ],
    ),
  };
}

/** The certificates an application led to, with the bodies that sign them. */
export function certificatesOf(db: Database, applicationId: number, language: Language): CandidateView['certificates'] {
  const issued = db
    .select({ number: certificates.number, nameZh: issuingBodies.nameZh, nameEn: issuingBodies.nameEn })
    .from(certificates)
    .innerJoin(examSeats, eq(examSeats.id, certificates.seatId))
    .innerJoin(issuingBodies, eq(issuingBodies.id, certificates.bodyId))
    .where(and(eq(examSeats.applicationId, applicationId), inArray(certificates.state, [...publicCertificateStates])))
    .all();
  return issued.map((one) => ({ number: one.number, body: localised(language, one.nameZh, one.nameEn) }));
}
