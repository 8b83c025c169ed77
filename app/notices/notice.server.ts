import { and, eq } from 'drizzle-orm';
import { noticeChoices, notices } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import type { Letter } from '../mail/mail';
import { queueMail } from '../mail/queue.server';
import { paths } from '../paths';
import type { Keys } from '../secrets/keys.server';
import { noticeMessages } from './messages';
import { groupOf, isStoppable, type NoticeGroup, type NoticeTime } from './notice-groups';
import { sealLetters, type Letters } from './sealed-letters.server';
import { stopToken } from './stop-link.server';

export interface NoticeReader {
  readonly accountId: number;
  readonly email: string;
  readonly language: Language;
}

interface Sending {
  readonly keys: Keys;
  readonly now: Date;
  /** Where links in mails lead. */
  readonly origin: string;
}

/** When an account wants mail of a group. */
function timeOf(tx: Transaction, accountId: number, group: NoticeGroup): NoticeTime {
  if (!isStoppable(group)) return 'at-once';
  const chosen = tx
    .select({ time: noticeChoices.time })
    .from(noticeChoices)
    .where(and(eq(noticeChoices.accountId, accountId), eq(noticeChoices.group, group)))
    .get();
  return chosen?.time ?? 'at-once';
}

/**
 * Tells an account something, inside the command's transaction: notes it among its messages, and sends the mail at
 * once, with the day's, or not at all, as the account chose.
 */
export function tell(tx: Transaction, reader: NoticeReader, kind: string, letters: Letters, sending: Sending): void {
  const group = groupOf(kind);
  const time = timeOf(tx, reader.accountId, group);
  noteIn(tx, reader.accountId, { kind, letters, daily: time === 'daily' }, sending);
  if (time === 'at-once') mailOf(tx, reader, { kind, group, letter: letters[reader.language] }, sending);
}

/** Notes among an account's messages what it was told. */
export function noteIn(
  tx: Transaction,
  accountId: number,
  { kind, letters, daily = false }: { readonly kind: string; readonly letters: Letters; readonly daily?: boolean },
  { keys, now }: Pick<Sending, 'keys' | 'now'>,
): void {
  const sealed = sealLetters(keys, accountId, letters);
  tx.insert(notices)
    .values({ accountId, kind, group: groupOf(kind), sealed, sentAt: now.toISOString(), daily })
    .run();
}

/** Queues a mail with the way to stop its group. */
export function mailOf(
  tx: Transaction,
  { accountId, email, language }: NoticeReader,
  { kind, group, letter }: { readonly kind: string; readonly group: NoticeGroup; readonly letter: Letter },
  { keys, now, origin }: Sending,
): void {
  const url = `${origin}${paths(language).mailStop(stopToken(keys, accountId, group))}`;
  const stop = isStoppable(group) ? { stop: { url, line: noticeMessages[language].stopLine } } : {};
  queueMail(tx, keys, kind, { to: email, ...letter, ...stop }, now);
}
