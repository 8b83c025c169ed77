import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  certificationApplications,
  events,
  examSeats,
  identities,
  sessionAssessors,
  talents,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { lastFour, type DocumentKind } from '../../accounts/identity/identity-document';
import { unsealNumber } from '../../accounts/identity/sealed-document.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { sessionToEdit } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';

export interface NamedSeat {
  readonly seat: number;
  readonly candidateNumber: string;
  readonly name: string;
  /** In Latin letters, as certificates would print it, to be compared with the document; null for none. */
  readonly latinName: string | null;
  /** Of the document on record: what it is and how its number ends. Null when there is none. */
  readonly document: { readonly kind: DocumentKind; readonly lastFour: string } | null;
}

const deed = 'exam-session.see-names';

/**
 * Names beside candidate numbers, with the end of the document to be shown, for who checks identities at the door and
 * scores nothing there. That they were opened is written into history.
 */
export function openNames(
  db: Database,
  actor: Actor,
  sessionId: number,
  occasion: CertificationOccasion,
): Outcome<NamedSeat[], PermissionRefusal | 'session-unknown'> {
  return write(db, (tx) => {
    const found = sessionToEdit(tx, actor, sessionId, occasion);
    if (!found.ok) return found;
    // An official may be an assessor too: of whom they score they never see the name.
    if (assesses(tx, actor.accountId, sessionId)) return refuse('second-person-needed');
    const rows = seatedPeople(tx, sessionId);
    recordEvent(
      tx,
      {
        actor: found.value.by,
        deed,
        thing: { type: 'exam-session', id: sessionId },
        after: { names: rows.length },
      },
      occasion,
    );
    return ok(rows.map((row) => namedSeat(row, occasion.keys)));
  });
}

function assesses(tx: Transaction, accountId: number, sessionId: number): boolean {
  return (
    tx
      .select({ id: sessionAssessors.assessorId })
      .from(sessionAssessors)
      .where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, accountId)))
      .get() !== undefined
  );
}

/** Who holds a seat, by its number, with the document on record, sealed. */
function seatedPeople(tx: Transaction, sessionId: number) {
  return tx
    .select({
      seat: examSeats.seat,
      candidateNumber: examSeats.candidateNumber,
      name: certificationApplications.name,
      latinName: talents.latinName,
      accountId: certificationApplications.accountId,
      kind: identities.documentKind,
      sealed: identities.sealedNumber,
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .leftJoin(talents, eq(talents.accountId, certificationApplications.accountId))
    .leftJoin(identities, eq(identities.accountId, certificationApplications.accountId))
    .where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held')))
    .orderBy(asc(examSeats.seat))
    .all();
}

function namedSeat(
  { seat, candidateNumber, name, latinName, accountId, kind, sealed }: ReturnType<typeof seatedPeople>[number],
  keys: CertificationOccasion['keys'],
): NamedSeat {
  return {
    seat: seat!,
    candidateNumber,
    name: name ?? '',
    latinName,
    document:
      kind === null || sealed === null ? null : { kind, lastFour: lastFour(unsealNumber(keys, accountId, sealed)) },
  };
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
