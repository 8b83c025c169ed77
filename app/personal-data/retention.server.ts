import { randomUUID } from 'node:crypto';
import { and, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { openDatabase, type Database } from '../../db/client';
import { emailCodes, mails, passkeyChallenges, passwordResets, sessions, setupLinks } from '../../db/schema/index';
import { write } from '../../db/write';
import { recordEvent, type Moment } from '../history/record.server';
import { carryOutDeletions } from './deletion.server';

/** How long what is over is still kept, in days. */
export const retentionDays = { unsentMail: 30, sentMail: 90 } as const;

/** What one run removed, by kind; all 0 when there was nothing to do. */
export type RetentionRun = Readonly<Record<'accounts' | 'sessions' | 'codes' | 'links' | 'challenges' | 'mailTexts' | 'mailRows', number>>;

/**
 * Removes what has served its purpose (docs/personal-data.md lists it): accounts whose deletion is due, expired
 * sessions, codes, links and challenges at once; the text of mail that could not be sent after 30 days, the line
 * that a mail was sent after 90. Running it twice does nothing more; a run that removed something leaves an event.
 */
export function runRetention(db: Database, moment: Moment): RetentionRun {
  const now = moment.now.toISOString();
  const before = (days: number) => new Date(moment.now.getTime() - days * 86_400_000).toISOString();
  const deleted = carryOutDeletions(db, moment);
  return write(db, (tx) => {
    const run: RetentionRun = {
      accounts: deleted,
      sessions: tx.delete(sessions).where(or(lte(sessions.expiresAt, now), lte(sessions.endsAt, now))).run().changes,
      codes: tx.delete(emailCodes).where(lte(emailCodes.expiresAt, now)).run().changes,
      links: tx.delete(passwordResets).where(lte(passwordResets.expiresAt, now)).run().changes + tx.delete(setupLinks).where(lte(setupLinks.expiresAt, now)).run().changes,
      challenges: tx.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now)).run().changes,
      mailTexts: tx.update(mails).set({ sealed: null, nextAttemptAt: null }).where(and(isNotNull(mails.sealed), lte(mails.createdAt, before(retentionDays.unsentMail)))).run().changes,
      mailRows: tx.delete(mails).where(and(isNull(mails.sealed), lte(mails.createdAt, before(retentionDays.sentMail)))).run().changes,
    };
    if (Object.values(run).some((count) => count > 0)) recordEvent(tx, { actor: { accountId: null }, deed: 'retention.run', thing: { type: 'retention', id: '' }, after: { ...run } }, moment);
    return run;
  });
}

/** Runs it now and every six hours until stopped. */
export function startRetention(db: Database): { stop: () => void } {
  const run = () => {
    try {
      runRetention(db, { now: new Date(), requestId: `retention-${randomUUID()}` });
    } catch (error) {
      console.error('the retention job failed; it runs again in six hours', error);
    }
  };
  run();
  const timer = setInterval(run, 6 * 3_600_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** For `bin/retention.js`: one run on a database file, in words. */
export function retentionReport(file: string): string[] {
  const db = openDatabase(file);
  try {
    const run = runRetention(db, { now: new Date(), requestId: `retention-${randomUUID()}` });
    return Object.entries(run).map(([kind, count]) => `${kind}: ${count}`);
  } finally {
    db.$client.close();
  }
}
