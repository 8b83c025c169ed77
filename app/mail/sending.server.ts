import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import { writeWhenFree } from '../../db/busy';
import type { Database } from '../../db/client';
import { mails } from '../../db/schema/index';
import { startRounds, type Rounds } from '../rounds.server';
import type { Keys } from '../secrets/keys.server';
import { unseal } from '../secrets/seal.server';
import type { Mail } from './mail';
import { nextAttempt } from './retry';
import type { MailTransport } from './transport.server';

/**
 * How long a mail belongs to the process that took it up, in minutes: longer than the transport's time limits let one
 * sending last. A process that dies with it leaves it to the next one after that.
 */
export const claimMinutes = 5;
/** How long the outcome of a sending waits for another process to let go of the database, in milliseconds. */
const recordPatience = 120_000;

/**
 * Sends every mail that is due, oldest first, as long as it is `wanted`. Each is claimed before it is sent, so that
 * several processes on one database send it once. It is wiped once accepted; a temporary failure is tried again later
 * (app/mail/retry.ts), a 5xx answer is final. A crash between acceptance and wiping sends it once more: better twice
 * than never.
 */
export async function sendDueMail(
  db: Database,
  keys: Keys,
  transport: MailTransport,
  now: () => Date,
  wanted: () => boolean = () => true,
): Promise<{ sent: number; failed: number }> {
  const due = db
    .select()
    .from(mails)
    .where(and(isNotNull(mails.nextAttemptAt), lte(mails.nextAttemptAt, now().toISOString())))
    .orderBy(asc(mails.id))
    .limit(100)
    .all();
  const counted = { sent: 0, failed: 0 };
  for (const row of due) {
    if (!wanted()) break;
    const claim = claimed(db, row, now());
    if (claim === null) continue;
    const mine = and(eq(mails.id, row.id), eq(mails.nextAttemptAt, claim));
    const attempts = row.attempts + 1;
    const failed = await failureOf(() =>
      transport.send(JSON.parse(unseal(keys, 'mail', row.kind, row.sealed ?? '')) as Mail),
    );
    const became = failed
      ? {
          attempts,
          nextAttemptAt: isFinal(failed.error) ? null : (nextAttempt(attempts, now())?.toISOString() ?? null),
          lastError: described(failed.error),
        }
      : { sealed: null, sentAt: now().toISOString(), nextAttemptAt: null, attempts, lastError: null };
    // A mail that was accepted and not written down as sent would go out again.
    await writeWhenFree(db, recordPatience, () => db.update(mails).set(became).where(mine).run());
    counted[failed ? 'failed' : 'sent'] += 1;
  }
  return counted;
}

async function failureOf(work: () => Promise<void>): Promise<{ error: unknown } | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return { error };
  }
}

/** Puts the next attempt off, if nobody else has meanwhile; answers until when the mail is ours, or null. */
function claimed(db: Database, row: { id: number; nextAttemptAt: string | null }, now: Date): string | null {
  const until = new Date(now.getTime() + claimMinutes * 60_000).toISOString();
  const { changes } = db
    .update(mails)
    .set({ nextAttemptAt: until })
    .where(and(eq(mails.id, row.id), eq(mails.nextAttemptAt, row.nextAttemptAt ?? '')))
    .run();
  return changes === 1 ? until : null;
}

function isFinal(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code === 'number' && code >= 500;
}

/** The error's kind only: a server's text may repeat the address. */
function described(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (
    [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'error'
  );
}

/** Looks for due mail every `everyMs` until stopped. */
export function startSendingMail(
  db: Database,
  keys: Keys,
  transport: MailTransport,
  now: () => Date,
  everyMs = 2000,
): Rounds {
  return startRounds((wanted) => sendDueMail(db, keys, transport, now, wanted), everyMs, 'sending mail failed');
}
