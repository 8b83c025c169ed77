import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, events, examSeats, identities, sessionAssessors } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { lastFour, type DocumentKind } from '../../accounts/identity/identity-document';
import { unsealNumber } from '../../accounts/identity/sealed-document.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { findExamSession } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';

export interface NamedSeat {
  readonly seat: number;
  readonly candidateNumber: string;
  readonly name: string;
  /** Of the document on record: what it is and how its number ends. Null when there is none. */
  readonly document: { readonly kind: DocumentKind; readonly lastFour: string } | null;
}

const deed = 'exam-session.see-names';

/** Names beside candidate numbers, with the end of the document to be shown, for who checks identities at the door and scores nothing there. That they were opened is written into history. */
export function openNames(
  db: Database,
  actor: Actor,
  sessionId: number,
  occasion: CertificationOccasion,
): Outcome<NamedSeat[], PermissionRefusal | 'session-unknown'> {
  return write(db, (tx) => {
    const session = findExamSession(tx, sessionId);
    const unseen = refuse('session-unknown', { value: String(sessionId) });
    if (!session) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'exam-session.edit',
      { regionCode: session.regionCode },
      { type: 'exam-session', id: sessionId },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    // An official may be an assessor too: of whom they score they never see the name.
    if (
      tx
        .select({ id: sessionAssessors.assessorId })
        .from(sessionAssessors)
        .where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, actor.accountId)))
        .get()
    )
      return refuse('second-person-needed');
    const rows = tx
      .select({
        seat: examSeats.seat,
        candidateNumber: examSeats.candidateNumber,
        name: certificationApplications.name,
        accountId: certificationApplications.accountId,
        kind: identities.documentKind,
        sealed: identities.sealedNumber,
      })
      .from(examSeats)
      .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
      .leftJoin(identities, eq(identities.accountId, certificationApplications.accountId))
      .where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held')))
      .orderBy(asc(examSeats.seat))
      .all();
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId, role: allowed.value },
        deed,
        thing: { type: 'exam-session', id: sessionId },
        after: { names: rows.length },
      },
      occasion,
    );
    return ok(
      rows.map((row) => ({
        seat: row.seat!,
        candidateNumber: row.candidateNumber,
        name: row.name ?? '',
        document:
          row.kind === null || row.sealed === null
            ? null
            : { kind: row.kind, lastFour: lastFour(unsealNumber(occasion.keys, row.accountId, row.sealed)) },
      })),
    );
  });
}

/** Who has ever opened the names of a session: they do not assess its numbers. History is the record of it. */
export function namesOpenedBy(db: Database | Transaction, sessionId: number): ReadonlySet<number | null> {
  const opened = and(
    eq(events.thingType, 'exam-session'),
    eq(events.thingId, String(sessionId)),
    eq(events.deed, deed),
    eq(events.outcome, 'done'),
  );
  return new Set(
    db
      .select({ id: events.actorId })
      .from(events)
      .where(opened)
      .all()
      .map((row) => row.id),
  );
}
