import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, noticeChoices, notices } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import type { Letter } from '../mail/mail';
import type { Keys } from '../secrets/keys.server';
import { isStoppable, noticeGroups, type NoticeGroup, type NoticeTime } from './notice-groups';
import { letterIn } from './sealed-letters.server';

/** A message as its reader sees it. */
export interface OwnNotice extends Letter {
  readonly id: number;
  readonly group: NoticeGroup;
  readonly sentAt: string;
  readonly read: boolean;
}

const pageSize = 30;
/** A search opens so many of one's own messages at most, the newest first. */
const searched = 1000;

/** One's own messages in a language, the newest first: a page of them, or those that hold some words. */
export function ownNotices(
  db: Database,
  keys: Keys,
  accountId: number,
  query: { readonly q: string; readonly unread: boolean; readonly before: number | null },
  language: Language,
): { notices: OwnNotice[]; next: number | null } {
  const wanted = query.q.normalize('NFKC').toLowerCase();
  const rows = db
    .select()
    .from(notices)
    .where(
      and(
        eq(notices.accountId, accountId),
        query.before === null ? undefined : lt(notices.id, query.before),
        query.unread ? isNull(notices.readAt) : undefined,
      ),
    )
    .orderBy(desc(notices.id))
    .limit(wanted === '' ? pageSize + 1 : searched)
    .all();
  const found = rows
    .map(({ id, group, sentAt, readAt, sealed }): OwnNotice => ({
      id,
      group,
      sentAt,
      read: readAt !== null,
      ...letterIn(keys, accountId, sealed, language),
    }))
    .filter(({ subject, text }) => `${subject}\n${text}`.normalize('NFKC').toLowerCase().includes(wanted));
  const shown = found.slice(0, pageSize);
  return { notices: shown, next: found.length > pageSize ? shown.at(-1)!.id : null };
}

/** How many of one's own messages are not read yet, counted up to `most`. */
export function countUnread(db: Database, accountId: number, most: number): number {
  return db
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt)))
    .limit(most)
    .all().length;
}

/** Marks one of one's own messages, or all of them, as read or unread; another's stays as it is. */
export function markNotices(
  db: Database,
  accountId: number,
  { notice, read }: { readonly notice: number | 'all'; readonly read: boolean },
  now: Date,
): void {
  const which = notice === 'all' ? isNull(notices.readAt) : eq(notices.id, notice);
  write(db, (tx) => {
    tx.update(notices)
      .set({ readAt: read ? now.toISOString() : null })
      .where(and(eq(notices.accountId, accountId), which))
      .run();
  });
}

export type NoticeChoices = Readonly<Record<NoticeGroup, NoticeTime>>;

/** When an account wants mail of each group. */
export function noticeChoicesOf(db: Database, accountId: number): NoticeChoices {
  const chosen = db.select().from(noticeChoices).where(eq(noticeChoices.accountId, accountId)).all();
  const timeOf = (group: NoticeGroup) => chosen.find((one) => one.group === group)?.time ?? 'at-once';
  return Object.fromEntries(noticeGroups.map((group) => [group, timeOf(group)])) as NoticeChoices;
}

/** Keeps when an account wants mail of some groups; mail about security is never put off. */
export function chooseNotices(db: Database, accountId: number, choices: Partial<NoticeChoices>, now: Date): void {
  write(db, (tx) => keepChoices(tx, accountId, choices, now));
}

/** Keeps the language an account reads in, of mails and of what pages offer, together with when it wants mail. */
export function chooseMail(
  db: Database,
  accountId: number,
  { language, choices }: { readonly language: Language; readonly choices: Partial<NoticeChoices> },
  now: Date,
): void {
  write(db, (tx) => {
    tx.update(accounts).set({ language }).where(eq(accounts.id, accountId)).run();
    keepChoices(tx, accountId, choices, now);
  });
}

function keepChoices(tx: Transaction, accountId: number, choices: Partial<NoticeChoices>, now: Date): void {
  for (const group of noticeGroups) {
    const time = choices[group];
    if (time === undefined || !isStoppable(group)) continue;
    const chosenAt = now.toISOString();
    tx.insert(noticeChoices)
      .values({ accountId, group, time, chosenAt })
      .onConflictDoUpdate({ target: [noticeChoices.accountId, noticeChoices.group], set: { time, chosenAt } })
      .run();
  }
}
