import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { threads } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Deed, Thing } from '../accounts/permissions/permissions';
import { columnsOf, partiesOf, sameParty, type Party } from '../parties/party';
import { idsOf } from '../parties/party-ids';
import { nouns } from './nouns.server';
import { mayFor, partyOfSide, sideOf, thingOfSide } from './thread-sides';
import type { ThreadSide } from './thread-state';

export type Thread = typeof threads.$inferSelect;

/** Somebody in a conversation: their side, for which party of its circle they write, and what permission is asked for. */
export interface Voice {
  readonly side: ThreadSide;
  /** Where all parties of the thing take part; else null. */
  readonly party: Party | null;
  readonly thing: Thing;
}

/** As whom the actor may do the deed in a conversation; null when they are no part of it. */
export function voiceOf(
  db: Database | Transaction,
  actor: Actor,
  thread: Thread,
  deed: Deed = 'thread.see',
): Voice | null {
  if (thread.circle === 'sides') {
    const side = sideOf(actor, thread, deed);
    return side && { side, party: null, thing: thingOfSide(thread, side) };
  }
  const own = nouns[thread.subjectKind].circle?.own(db, actor, thread.subjectId);
  if (!own || (deed === 'thread.write' && !own.writes) || !mayFor(actor, deed, own.party)) return null;
  const lead = partyOfSide(thread, 'owner');
  const side = lead && sameParty(own.party, lead) ? 'owner' : 'asker';
  return { side, party: own.party, thing: columnsOf(own.party) };
}

/** The parties that take part in a conversation of a circle now. */
export function circleOf(db: Database | Transaction, { subjectKind, subjectId }: Thread): Party[] {
  return nouns[subjectKind].circle?.parties(db, subjectId) ?? [];
}

/**
 * The condition for the conversations an actor is a side of: exactly those that `voiceOf` answers for. Each way to be a
 * side reads its own index, so that one's own cost the same however many others there are.
 */
export function ownThreads(db: Database | Transaction, actor: Actor): SQL {
  const parties = partiesOf(actor);
  const [firms, institutions] = [idsOf(parties, 'company'), idsOf(parties, 'institution')];
  const where = (condition: SQL | undefined) => db.select({ id: threads.id }).from(threads).where(condition);
  const ofSides = (condition: SQL) => where(and(condition, eq(threads.circle, 'sides')));
  const alone = and(
    eq(threads.askerId, actor.accountId),
    isNull(threads.askerCompanyId),
    isNull(threads.askerInstitutionId),
  )!;
  const ways = unionAll(
    where(alone),
    where(eq(threads.ownerAccountId, actor.accountId)),
    ...(firms.length === 0 ? [] : [threads.askerCompanyId, threads.ownerCompanyId]).map((column) =>
      ofSides(inArray(column, firms)),
    ),
    ...(institutions.length === 0 ? [] : [threads.askerInstitutionId, threads.ownerInstitutionId]).map((column) =>
      ofSides(inArray(column, institutions)),
    ),
    ...(parties.length === 0 ? [] : [where(ofCircles(parties))]),
  );
  return inArray(threads.id, ways);
}

function ofCircles(parties: readonly Party[]): SQL | undefined {
  const [kind, { circle }] = circled;
  return and(
    eq(threads.subjectKind, kind),
    eq(threads.circle, 'parties'),
    sql`${threads.subjectId} in ${circle!.idsOf(parties)}`,
  );
}

/** The one kind of thing whose parties talk among themselves. */
const circled = ['project', nouns.project] as const;

/** The conversation of that number, whoever asks. */
export function threadById(db: Database | Transaction, id: number): Thread | undefined {
  return db.select().from(threads).where(eq(threads.id, id)).get();
}
