import { and, asc, eq, ne, notExists, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import {
  certificateRequests,
  certificates,
  certificationApplications,
  examSeats,
  examSessions,
  schemeVersions,
} from '../../db/schema/index';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { may, worksHere } from './issuing-reader.server';
import { certificateDeskMessages } from './messages';
import { issuingWaitingWords } from './waiting-words';

const columns = {
  id: certificateRequests.id,
  kind: certificateRequests.kind,
  accountId: certificateRequests.accountId,
  createdAt: certificateRequests.createdAt,
  number: certificates.number,
};

const openRequests = prepared((db) =>
  db
    .select(columns)
    .from(certificateRequests)
    .innerJoin(certificates, eq(certificates.id, certificateRequests.certificateId))
    .where(eq(certificateRequests.state, 'open'))
    .orderBy(asc(certificateRequests.createdAt), asc(certificateRequests.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);
const requestsOf = prepared((db) =>
  db
    .select(columns)
    .from(certificateRequests)
    .innerJoin(certificates, eq(certificates.id, certificateRequests.certificateId))
    .where(and(eq(certificateRequests.accountId, sql.placeholder('me')), eq(certificateRequests.state, 'open')))
    .orderBy(asc(certificateRequests.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** What holders ask of their certificates: the desk answers. */
export const waitingCertificateRequests: WaitingSource = {
  kind: 'certificate-request',
  mine: (db, reader) => {
    if (!worksHere(db, reader)) return [];
    const words = issuingWaitingWords[reader.language];
    return openRequests(db)
      .all({ limit: reader.limit })
      .filter(({ accountId }) => may(db, reader, 'certificate.propose', { ownerId: accountId }))
      .map((row) => ({
        ...requestItem(row, reader),
        standing: 'act',
        act: words.request,
        waitsFor: null,
        href: paths(reader.language).certificateRequest(row.id),
      }));
  },
  begun: (db, reader) => {
    const words = issuingWaitingWords[reader.language];
    return requestsOf(db)
      .all({ me: reader.actor.accountId, limit: reader.limit })
      .map((row) => ({
        ...requestItem(row, reader),
        standing: 'begun',
        act: words.requested,
        waitsFor: words.desk,
        href: paths(reader.language).certificateChanges(row.number),
      }));
  },
};

type RequestRow = ReturnType<ReturnType<typeof openRequests>['all']>[number];

function requestItem({ number, kind, createdAt }: RequestRow, { language }: WaitingReader) {
  const subject = `${number} · ${certificateDeskMessages[language].kinds[kind]}`;
  return { subject, behalf: null, since: createdAt, dueOn: null };
}

/** Of those who passed and have no certificate, so many are looked at, the longest waiting first. */
const passedLookedAt = 1000;

const uncertifiedSessions = prepared((db) => {
  const passed = db
    .select({ id: certificationApplications.id })
    .from(certificationApplications)
    .where(eq(certificationApplications.state, 'passed'))
    .orderBy(asc(certificationApplications.submittedAt))
    .limit(passedLookedAt)
    .as('passed');
  return db
    .select({
      id: examSessions.id,
      startsAt: examSessions.startsAt,
      endsAt: examSessions.endsAt,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
    })
    .from(passed)
    .innerJoin(examSeats, and(eq(examSeats.applicationId, passed.id), eq(examSeats.state, 'held')))
    .innerJoin(examSessions, eq(examSessions.id, examSeats.sessionId))
    .innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId))
    .where(
      notExists(
        db
          .select({ id: certificates.id })
          .from(certificates)
          .where(and(eq(certificates.seatId, examSeats.id), ne(certificates.state, 'declined'))),
      ),
    )
    .groupBy(examSessions.id)
    .orderBy(asc(examSessions.startsAt))
    .limit(sql.placeholder('limit'))
    .prepare();
});

/** Who passed and has no certificate, session by session: the desk proposes them. */
export const waitingProposals: WaitingSource = {
  kind: 'certificate-proposal',
  mine: (db, reader) => {
    if (!may(db, reader, 'certificate.propose')) return [];
    const { language, limit } = reader;
    return uncertifiedSessions(db)
      .all({ limit })
      .map(({ id, titleZh, titleEn, startsAt, endsAt }) => ({
        standing: 'act',
        act: issuingWaitingWords[language].propose,
        subject: `${localised(language, titleZh, titleEn)} ${startsAt.slice(0, 10)}`,
        behalf: null,
        waitsFor: null,
        since: endsAt,
        dueOn: null,
        href: paths(language).certificateSession(id),
      }));
  },
};
