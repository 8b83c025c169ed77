import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, notices } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { dateInChina } from '../calendar/working-days';
import { figure } from '../i18n/figures';
import { signed } from '../mail/mail';
import { paths } from '../paths';
import type { Keys } from '../secrets/keys.server';
import { noticeMessages } from './messages';
import { mailOf, type NoticeReader } from './notice.server';
import { letterIn } from './sealed-letters.server';

/** From this hour in China on the mail of the day is sent. */
const dailyHour = 8;
/** Subjects that one mail of the day names. */
const named = 50;
/** Accounts a round looks after; the rest follows in the next. */
const perRound = 500;

interface Sending {
  readonly keys: Keys;
  readonly now: Date;
  readonly origin: string;
}

/** Whether the mail of the day may go out by now. */
export function isDailyHour(now: Date): boolean {
  return (now.getUTCHours() + 8) % 24 >= dailyHour;
}

/**
 * One mail a day to each account with messages that wait for it, from eight o'clock in China on. What was mailed is
 * marked in the same transaction, with the day: another round, or another start of the server, finds nothing left to
 * send that day. Answers how many were queued.
 */
export function sendDailyMail(db: Database, sending: Sending): number {
  if (!isDailyHour(sending.now)) return 0;
  const today = dateInChina(sending.now);
  const waiting = db
    .selectDistinct({ accountId: notices.accountId, email: accounts.email, language: accounts.language })
    .from(notices)
    .innerJoin(accounts, eq(accounts.id, notices.accountId))
    .where(
      and(
        eq(notices.daily, true),
        eq(accounts.state, 'active'),
        sql`not exists (select 1 from notices as sent
          where sent.account_id = ${notices.accountId} and sent.daily_on = ${today})`,
      ),
    )
    .limit(perRound)
    .all();
  return waiting.filter(({ email, ...reader }) => {
    if (email === null) return false;
    return write(db, (tx) => mailDay(tx, { ...reader, email }, today, sending));
  }).length;
}

/** Queues the mail of the day of one account; false when another process was sooner and nothing is left. */
function mailDay(tx: Transaction, reader: NoticeReader, today: string, sending: Sending): boolean {
  const { accountId, language } = reader;
  const rows = tx
    .select()
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.daily, true)))
    .orderBy(asc(notices.id))
    .all();
  if (rows.length === 0) return false;
  const words = noticeMessages[language];
  const subjects = rows.slice(0, named).map(({ sealed }) => {
    return `· ${letterIn(sending.keys, accountId, sealed, language).subject}`;
  });
  const link = `${sending.origin}${paths(language).notices()}`;
  const letter = signed(words.dailySubject(figure(language, rows.length)), words.dailyText(subjects.join('\n'), link));
  // What the mail is mostly about is what its link stops.
  mailOf(tx, reader, { kind: 'daily', group: rows[0]!.group, letter }, sending);
  const ids = rows.map(({ id }) => id);
  tx.update(notices).set({ daily: false, dailyOn: today }).where(inArray(notices.id, ids)).run();
  return true;
}
