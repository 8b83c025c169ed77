import { and, isNotNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import {
  emailCodes,
  knownDevices,
  mails,
  passkeyChallenges,
  passwordResets,
  sessions,
  setupLinks,
  unsentForms,
} from '../../db/schema/index';
import { write } from '../../db/write';
import { msPerDay } from '../calendar/day-ms';

/** How long the list of sent mails (kind and time only) is kept, in days. */
const sentMailDays = 30;

/**
 * Removes what is over: sessions, known browsers, codes of unfinished registrations (with their addresses), reset and
 * set-up links, challenges, forms typed before a sign-in, and the traces of mails sent a month ago. Answers how many rows went. Harmless at any time
 * and twice.
 */
export function removeExpired(db: Database, now: Date): number {
  const at = now.toISOString();
  const mailsBefore = new Date(now.getTime() - sentMailDays * msPerDay).toISOString();
  return write(db, (tx) =>
    [
      tx
        .delete(sessions)
        .where(or(lte(sessions.expiresAt, at), lte(sessions.endsAt, at)))
        .run(),
      tx.delete(knownDevices).where(lte(knownDevices.expiresAt, at)).run(),
      tx.delete(emailCodes).where(lte(emailCodes.expiresAt, at)).run(),
      tx.delete(passwordResets).where(lte(passwordResets.expiresAt, at)).run(),
      tx.delete(setupLinks).where(lte(setupLinks.expiresAt, at)).run(),
      tx.delete(unsentForms).where(lte(unsentForms.keptUntil, at)).run(),
      tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, at)).run(),
      tx
        .delete(mails)
        .where(and(isNotNull(mails.sentAt), lte(mails.sentAt, mailsBefore)))
        .run(),
    ].reduce((total, { changes }) => total + changes, 0),
  );
}
