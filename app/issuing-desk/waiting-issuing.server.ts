import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { accountMoves, certificateBatches } from '../../db/schema/index';
import { listProposedChanges } from '../certificates/bodies/body-changes.server';
import { listAskedRevocations } from '../certificates/issue/revocation-queue.server';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { bodyChangeMessages } from './body-change-messages';
import { may, worksHere } from './issuing-reader.server';
import { certificateDeskMessages } from './messages';
import { issuingWaitingWords } from './waiting-words';

/** Of two people's work, the one part: `act` for who may take the second step, `begun` for who took the first. */
function twoStep(
  { actor }: WaitingReader,
  proposedBy: number | null,
  wanted: 'act' | 'begun',
  maySecond: () => boolean,
): boolean {
  return wanted === 'begun' ? proposedBy === actor.accountId : proposedBy !== actor.accountId && maySecond();
}

const proposedBatches = prepared((db) =>
  db
    .select()
    .from(certificateBatches)
    .where(eq(certificateBatches.state, 'proposed'))
    .orderBy(asc(certificateBatches.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Batches of certificates: one person proposes, an official issues. */
export const waitingBatches: WaitingSource = {
  kind: 'certificate-batch',
  mine: (db, reader) => batchesFor(db, reader, 'act'),
  begun: (db, reader) => batchesFor(db, reader, 'begun'),
};

function batchesFor(db: Database, reader: WaitingReader, wanted: 'act' | 'begun'): WaitingItem[] {
  if (!worksHere(db, reader)) return [];
  const { language, limit } = reader;
  const words = issuingWaitingWords[language];
  return proposedBatches(db)
    .all({ limit })
    .filter(({ proposedBy }) =>
      twoStep(reader, proposedBy, wanted, () => may(db, reader, 'certificate.issue', { proposedBy })),
    )
    .map(({ id, kind, proposedAt }) => ({
      standing: wanted,
      act: wanted === 'act' ? words.issue : words.issued,
      subject: words.batch(String(id), certificateDeskMessages[language].kinds[kind]),
      behalf: null,
      waitsFor: wanted === 'act' ? null : words.second,
      since: proposedAt,
      dueOn: null,
      href: paths(language).certificateBatch(id),
    }));
}

/** Certificates whose revocation one person asked for: an official decides. */
export const waitingRevocations: WaitingSource = {
  kind: 'certificate-revocation',
  mine: (db, reader) => revocationsFor(db, reader, 'act'),
  begun: (db, reader) => revocationsFor(db, reader, 'begun'),
};

function revocationsFor(db: Database, reader: WaitingReader, wanted: 'act' | 'begun'): WaitingItem[] {
  if (!worksHere(db, reader)) return [];
  const { language, limit } = reader;
  const words = issuingWaitingWords[language];
  return listAskedRevocations(db, limit)
    .filter(({ accountId, revocationProposedBy: proposedBy }) =>
      twoStep(reader, proposedBy, wanted, () =>
        may(db, reader, 'certificate.revoke', { ownerId: accountId, proposedBy }),
      ),
    )
    .map(({ number, changedAt }) => ({
      standing: wanted,
      act: wanted === 'act' ? words.revoke : words.revoked,
      subject: number,
      behalf: null,
      waitsFor: wanted === 'act' ? null : words.second,
      since: changedAt,
      dueOn: null,
      href: paths(language).certificateRevocations(),
    }));
}

/** Changes of issuing bodies, keys and authorisations: a second official carries one out. */
export const waitingChangesOfBodies: WaitingSource = {
  kind: 'body-change',
  mine: (db, reader) => changesFor(db, reader, 'act'),
  begun: (db, reader) => changesFor(db, reader, 'begun'),
};

function changesFor(db: Database, reader: WaitingReader, wanted: 'act' | 'begun'): WaitingItem[] {
  if (!worksHere(db, reader)) return [];
  const { language, limit } = reader;
  const words = issuingWaitingWords[language];
  return listProposedChanges(db, null, limit)
    .filter(({ proposedBy }) =>
      twoStep(reader, proposedBy, wanted, () => may(db, reader, 'body.approve', { proposedBy })),
    )
    .map(({ id, bodyId, kind, proposedAt }) => ({
      standing: wanted,
      act: wanted === 'act' ? words.body : words.bodied,
      subject: `${bodyChangeMessages[language].kinds[kind]} · ${bodyId}`,
      behalf: null,
      waitsFor: wanted === 'act' ? null : words.second,
      since: proposedAt,
      dueOn: null,
      href: paths(language).bodyChange(id),
    }));
}

const proposedMoves = prepared((db) =>
  db
    .select()
    .from(accountMoves)
    .where(and(eq(accountMoves.state, 'proposed'), isNotNull(accountMoves.proposedBy)))
    .orderBy(asc(accountMoves.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

/** Moves of what one account holds to another: a second person carries one out. */
export const waitingAccountMoves: WaitingSource = {
  kind: 'account-move',
  mine: (db, reader) => movesFor(db, reader, 'act'),
  begun: (db, reader) => movesFor(db, reader, 'begun'),
};

function movesFor(db: Database, reader: WaitingReader, wanted: 'act' | 'begun'): WaitingItem[] {
  if (!worksHere(db, reader)) return [];
  const { language, limit } = reader;
  const words = issuingWaitingWords[language];
  return proposedMoves(db)
    .all({ limit })
    .filter(({ fromId, toId, proposedBy }) =>
      twoStep(reader, proposedBy, wanted, () =>
        [fromId, toId].every((ownerId) => may(db, reader, 'certificate.revoke', { ownerId, proposedBy })),
      ),
    )
    .map(({ id, fromId, toId, proposedAt }) => ({
      standing: wanted,
      act: wanted === 'act' ? words.move : words.moved,
      subject: words.accounts(String(fromId), String(toId)),
      behalf: null,
      waitsFor: wanted === 'act' ? null : words.second,
      since: proposedAt,
      dueOn: null,
      href: paths(language).accountMove(id),
    }));
}
