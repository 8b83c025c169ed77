import { eq } from 'drizzle-orm';
import { threadMutes } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import type { Language } from '../i18n/language';
import type { MailForm } from '../mail/mail';
import { peopleFor } from '../parties/party-people.server';
import { paths } from '../paths';
import { sameParty } from '../parties/party';
import { circleOf, type Thread, type Voice } from './thread-sides.server';
import { partyOfSide } from './thread-sides';
import { otherSide, threadSides, type ThreadSide } from './thread-state';

/** Accounts on a side that can be reached: the people of its organisation, or the one person. */
function peopleOfSide(tx: Transaction, thread: Thread, side: ThreadSide): number[] {
  const party = partyOfSide(thread, side);
  if (party !== null) return peopleFor(tx, party).map(({ id }) => id);
  const personId = side === 'asker' ? thread.askerId : thread.ownerAccountId;
  return personId === null ? [] : [personId];
}

type Details = (language: Language) => readonly string[];

/** Tells everybody in a conversation but those whose voice it was: the other side, or the other parties. */
export function mailToOthers(
  tx: Transaction,
  thread: Thread,
  { side, party: own }: Pick<Voice, 'side' | 'party'>,
  mail: MailForm,
  occasion: Occasion,
  details: Details,
): void {
  const people =
    thread.circle === 'sides'
      ? peopleOfSide(tx, thread, otherSide(side))
      : circleOf(tx, thread)
          .filter((party) => own === null || !sameParty(party, own))
          .flatMap((party) => peopleFor(tx, party).map(({ id }) => id));
  mailTo(tx, thread, people, mail, occasion, details);
}

/** Tells everybody in a conversation. */
export function mailToAll(tx: Transaction, thread: Thread, mail: MailForm, occasion: Occasion, details: Details): void {
  const people =
    thread.circle === 'sides'
      ? threadSides.flatMap((side) => peopleOfSide(tx, thread, side))
      : circleOf(tx, thread).flatMap((party) => peopleFor(tx, party).map(({ id }) => id));
  mailTo(tx, thread, people, mail, occasion, details);
}

/**
 * Tells people, but for those who muted the conversation. The subject names its number alone: what it is about may be
 * known to nobody but its sides. `details` follow what is said, and the link ends it.
 */
function mailTo(
  tx: Transaction,
  thread: Thread,
  people: readonly number[],
  mail: MailForm,
  occasion: Occasion,
  details: Details,
): void {
  const muted = new Set(
    tx
      .select({ accountId: threadMutes.accountId })
      .from(threadMutes)
      .where(eq(threadMutes.threadId, thread.id))
      .all()
      .map((row) => row.accountId),
  );
  for (const accountId of new Set(people))
    if (!muted.has(accountId))
      mailToPerson(tx, accountId, mail, occasion, (language) => [
        String(thread.id),
        ...details(language),
        `${occasion.origin}${paths(language).thread(thread.id)}`,
      ]);
}
