import { randomUUID } from 'node:crypto';
import { and, eq, isNotNull, lt, lte } from 'drizzle-orm';
import { openDatabase, type Database } from '../../db/client';
import { colleagueRequests, mails, notices } from '../../db/schema/index';
import { write } from '../../db/write';
import { invitationDays } from '../colleagues/colleague-state';
import { removeExpired } from '../accounts/expired.server';
import { recordEvent, type Moment } from '../events/record.server';
import { startTurns } from '../rounds.server';
import { carryOutDeletions } from './deletion.server';
import { msPerDay } from '../calendar/day-ms';

/** How long the sealed text of a mail that nobody would take is kept, in days. */
const unsentMailDays = 30;
/** How long accounts can look up what they were told, in days. */
const noticeDays = 365;

/**
 * How much one run removed: accounts whose deletion was due, rows that were over, texts of mail nobody would take,
 * invitations nobody answered.
 */
export interface RetentionRun {
  readonly accounts: number;
  readonly expired: number;
  readonly mailTexts: number;
  /** Invitations that lapsed unanswered, with the address they went to. */
  readonly invitations: number;
  /** What accounts were told more than a year ago. */
  readonly notices: number;
}

/**
 * Removes what has served its purpose (docs/personal-data.md lists it). Running it twice does nothing more; a run
 * that removed something leaves an event.
 */
export function runRetention(db: Database, moment: Moment): RetentionRun {
  const accounts = carryOutDeletions(db, moment);
  const expired = removeExpired(db, moment.now);
  const before = new Date(moment.now.getTime() - unsentMailDays * msPerDay).toISOString();
  return write(db, (tx) => {
    const mailTexts = tx
      .update(mails)
      .set({ sealed: null, nextAttemptAt: null })
      .where(and(isNotNull(mails.sealed), lte(mails.createdAt, before)))
      .run().changes;
    const lapsed = new Date(moment.now.getTime() - invitationDays * msPerDay).toISOString();
    const invitations = tx
      .delete(colleagueRequests)
      .where(and(eq(colleagueRequests.state, 'invited'), lt(colleagueRequests.askedAt, lapsed)))
      .run().changes;
    const old = new Date(moment.now.getTime() - noticeDays * msPerDay).toISOString();
    const told = tx.delete(notices).where(lt(notices.sentAt, old)).run().changes;
    const run = { accounts, expired, mailTexts, invitations, notices: told };
    if (accounts + expired + mailTexts + invitations + told > 0)
      recordEvent(
        tx,
        { actor: { accountId: null }, deed: 'retention.run', thing: { type: 'retention', id: '' }, after: run },
        moment,
      );
    return run;
  });
}

/** Runs it now and every six hours until stopped. */
export function startRetention(db: Database): { stop: () => void } {
  return startTurns(
    () => runRetention(db, { now: new Date(), requestId: `retention-${randomUUID()}` }),
    6 * 3_600_000,
    'the retention job failed; it runs again in six hours',
  );
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
