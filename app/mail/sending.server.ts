import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { mails } from '../../db/schema/index';
import type { Keys } from '../secrets/keys.server';
import { unseal } from '../secrets/seal.server';
import { nextAttempt, type Mail } from './mail';
import type { MailTransport } from './transport.server';

/**
 * Sends every mail that is due, oldest first. A mail is wiped once accepted; a temporary failure is tried again
 * later (app/mail/mail.ts), a 5xx answer is final. A crash between acceptance and wiping sends it once more:
 * better twice than never.
 */
export async function sendDueMail(db: Database, keys: Keys, transport: MailTransport, now: () => Date): Promise<{ sent: number; failed: number }> {
  const due = db
    .select()
    .from(mails)
    .where(and(isNotNull(mails.nextAttemptAt), lte(mails.nextAttemptAt, now().toISOString())))
    .orderBy(asc(mails.id))
    .limit(100)
    .all();
  let sent = 0;
  for (const row of due) {
    try {
      await transport.send(JSON.parse(unseal(keys, 'mail', row.kind, row.sealed ?? '')) as Mail);
      db.update(mails).set({ sealed: null, sentAt: now().toISOString(), nextAttemptAt: null, attempts: row.attempts + 1, lastError: null }).where(eq(mails.id, row.id)).run();
      sent += 1;
    } catch (error) {
      const attempts = row.attempts + 1;
      const again = isFinal(error) ? null : nextAttempt(attempts, now());
      db.update(mails).set({ attempts, nextAttemptAt: again?.toISOString() ?? null, lastError: described(error) }).where(eq(mails.id, row.id)).run();
    }
  }
  return { sent, failed: due.length - sent };
}

function isFinal(error: unknown): boolean {
  const code = (error as { responseCode?: unknown }).responseCode;
  return typeof code === 'number' && code >= 500;
}

/** The error's kind only: a server's text may repeat the address. */
function described(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'error';
}

export interface MailSending {
  /** Ends the loop after the mail under way. */
  readonly stop: () => Promise<void>;
}

/** Looks for due mail every `everyMs` until stopped; one round at a time. */
export function startSendingMail(db: Database, keys: Keys, transport: MailTransport, now: () => Date, everyMs = 2000): MailSending {
  let round: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    round ??= sendDueMail(db, keys, transport, now)
      .catch((error: unknown) => console.error('sending mail failed', error))
      .finally(() => {
        round = null;
      });
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}
