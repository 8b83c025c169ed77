import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { annulments, certificationApplications, examSeats } from '../../db/schema/index';
import { certificationReference } from '../certification/applications/candidate-view';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { may, worksHere } from './issuing-reader.server';
import { issuingWaitingWords } from './waiting-words';

const proposedAnnulments = prepared((db) =>
  db
    .select({ annulment: annulments, application: certificationApplications })
    .from(annulments)
    .innerJoin(examSeats, eq(examSeats.id, annulments.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(eq(annulments.state, 'proposed'))
    .orderBy(asc(annulments.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Exams that one official proposed to annul: another carries it out. */
export const waitingAnnulments: WaitingSource = {
  kind: 'annulment',
  mine: (db, reader) => annulmentsFor(db, reader, 'act'),
  begun: (db, reader) => annulmentsFor(db, reader, 'begun'),
};

function annulmentsFor(db: Database, reader: WaitingReader, wanted: 'act' | 'begun'): WaitingItem[] {
  if (!worksHere(db, reader)) return [];
  const { language, limit, actor } = reader;
  const words = issuingWaitingWords[language];
  return proposedAnnulments(db)
    .all({ limit })
    .filter(({ annulment: { proposedBy }, application: { accountId: ownerId, companyId } }) =>
      wanted === 'begun'
        ? proposedBy === actor.accountId
        : may(db, reader, 'assessment.confirm', { ownerId, companyId, proposedBy }),
    )
    .map(({ annulment: { seatId, proposedAt }, application }) => ({
      standing: wanted,
      act: wanted === 'act' ? words.annul : words.annulled,
      subject: certificationReference(application),
      behalf: null,
      waitsFor: wanted === 'act' ? null : words.second,
      since: proposedAt,
      dueOn: null,
      href: paths(language).assessmentAnnulment(seatId),
    }));
}
