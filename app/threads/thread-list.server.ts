import { and, desc, eq, exists, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMessages, threads } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { threadsCalled } from './called-threads.server';
import { goneSubject, namesOfSubjects, subjectKey } from './nouns.server';
import type { ListedThread, ThreadList } from './thread';
import { namesOfSides } from './thread-names.server';
import { ownThreads, voiceOf, type Thread } from './thread-sides.server';

const pageSize = 30;
/** Characters shown around what a search found. */
const around = 60;

/** The last one shown, as addresses hold it: `2026-11-23T08:00:00.000Z_12`. */
function after(cursor: string): SQL | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)_(\d{1,12})$/.exec(cursor);
  if (!match) return undefined;
  const [at, id] = [match[1]!, Number(match[2])];
  return or(lt(threads.lastAt, at), and(eq(threads.lastAt, at), lt(threads.id, id)));
}

/**
 * One's own conversations, the last written to first; with `q`, those in which somebody wrote it, and those whose
 * subject or organisation is called so. Nobody else's are looked into.
 */
export function threadList(
  db: Database,
  actor: Actor,
  { q, cursor }: { q: string; cursor: string },
  language: Language,
): ThreadList {
  const own = ownThreads(db, actor);
  const found = q === '' ? undefined : or(writtenIn(db, q), inArray(threads.id, threadsCalled(db, own, q, language)));
  const rows = db
    .select()
    .from(threads)
    .where(and(own, after(cursor), found))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(pageSize + 1)
    .all();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    q,
    threads: listed(db, actor, shown, q, language),
    next: rows.length > pageSize && last ? `${last.lastAt}_${last.id}` : null,
  };
}

function listed(db: Database, actor: Actor, rows: readonly Thread[], q: string, language: Language): ListedThread[] {
  const subjects = rows.map((thread) => ({ kind: thread.subjectKind, id: thread.subjectId }));
  const titles = namesOfSubjects(db, subjects, language);
  const names = namesOfSides(db, rows, language);
  return rows.map((thread, index) => {
    const { side } = voiceOf(db, actor, thread)!;
    const circle = thread.circle === 'parties';
    return {
      id: thread.id,
      kind: thread.subjectKind,
      about: (titles.get(subjectKey(subjects[index]!)) ?? goneSubject).title,
      state: thread.state,
      circle,
      other: circle ? null : names(thread, side === 'asker' ? 'owner' : 'asker'),
      lastOn: dateInChina(new Date(thread.lastAt)),
      yourTurn: !circle && thread.state !== 'ended' && thread.lastSide !== side,
      found: q === '' ? null : excerpt(db, thread.id, q),
    };
  });
}

/** The condition for a message that holds a text, letter case apart; signs of LIKE are plain letters. */
function holds(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql`${threadMessages.text} like ${pattern} escape '\\'`;
}

/** Whether somebody wrote it in the conversation of the row. */
function writtenIn(db: Database, q: string): SQL {
  const message = and(eq(threadMessages.threadId, threads.id), holds(q));
  return exists(db.select({ id: threadMessages.id }).from(threadMessages).where(message));
}

/** What stands around the newest place where it was written. */
function excerpt(db: Database, threadId: number, q: string): string | null {
  const text = db
    .select({ text: threadMessages.text })
    .from(threadMessages)
    .where(and(eq(threadMessages.threadId, threadId), holds(q)))
    .orderBy(desc(threadMessages.id))
    .get()?.text;
  if (text === undefined || text === null) return null;
  const at = Math.max(0, text.toLowerCase().indexOf(q.toLowerCase()));
  const from = Math.max(0, at - around);
  const to = at + q.length + around;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
