import { eq } from 'drizzle-orm';
import { threadMutes } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import type { Language } from '../i18n/language';
import type { MailForm } from '../mail/mail';
import { peopleFor } from '../parties/party-people.server';
import { paths } from '../paths';
import type { Thread } from './thread-sides.server';
import { partyOfSide } from './thread-sides';
import type { ThreadSide } from './thread-state';

/** Accounts on a side that can be reached: the people of its organisation, or the one person. */
function peopleOfSide(tx: Transaction, thread: Thread, side: ThreadSide): number[] {
  const party = partyOfSide(thread, side);
  if (party !== null) return peopleFor(tx, party).map(({ id }) => id);
  const personId = side === 'asker' ? thread.askerId : thread.ownerAccountId;
  return personId === null ? [] : [personId];
}

/**
 * Tells a side, but for those who muted the conversation. The subject names its number alone: what it is about may be
 * known to nobody but its sides. `details` follow what is said, and the link ends it.
 */
export function mailToSide(
  tx: Transaction,
  thread: Thread,
  side: ThreadSide,
  mail: MailForm,
  occasion: Occasion,
  details: (language: Language) => readonly string[],
): void {
  const muted = new Set(
    tx
      .select({ accountId: threadMutes.accountId })
      .from(threadMutes)
      .where(eq(threadMutes.threadId, thread.id))
      .all()
      .map((row) => row.accountId),
  );
  for (const accountId of peopleOfSide(tx, thread, side))
    if (!muted.has(accountId))
      mailToPerson(tx, accountId, mail, occasion, (language) => [
        String(thread.id),
        ...details(language),
        `${occasion.origin}${paths(language).thread(thread.id)}`,
      ]);
}
