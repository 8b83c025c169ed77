import { and, asc, count, desc, eq, lt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { storedFiles, threadMessages, threadMutes, threadReports } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { fileSize } from '../files/file-kind';
import type { Language } from '../i18n/language';
import { ok, refuse, type Outcome } from '../outcome';
import { partiesOf, partyKey, partyOf, sameParty } from '../parties/party';
import { partyNames } from '../parties/party-names.server';
import { nameOfSubject, nouns } from './nouns.server';
import type { ReadMessage, ReadThread } from './thread';
import { namesOfSides } from './thread-names.server';
import { circleOf, threadById, voiceOf, type Thread } from './thread-sides.server';
import { partyOfSide } from './thread-sides';
import { movesOfSide } from './thread-state';

/** Messages shown at once: the newest of them. */
const shownMessages = 200;

/** A conversation for one of its sides; to everybody else there is none. */
export function findThread(
  db: Database,
  actor: Actor,
  id: number,
  language: Language,
): Outcome<ReadThread, 'thread-unknown'> {
  const thread = threadById(db, id);
  const voice = thread && voiceOf(db, actor, thread);
  if (!thread || !voice) return refuse('thread-unknown', { value: String(id) });
  const { side } = voice;
  const names = namesOfSides(db, [thread], language);
  const messages = messagesOf(db, id, actor.accountId, language);
  const writes = voiceOf(db, actor, thread, 'thread.write') !== null;
  return ok({
    id,
    kind: thread.subjectKind,
    about: aboutOf(db, thread, language),
    state: thread.state,
    side,
    circle: thread.circle === 'sides' ? null : circleNames(db, thread, language),
    sides: { asker: names(thread, 'asker'), owner: names(thread, 'owner') },
    endedBy: thread.endedBy,
    messages,
    earlier: messages[0] ? countBefore(db, id, messages[0].id) : 0,
    seen: messages.at(-1)?.id ?? 0,
    moves: writes ? movesOfSide(thread, side) : [],
    ...ownMarks(db, id, actor.accountId),
    nameable: nameable(db, actor, thread, language),
  });
}

/** What it is about; for a circle with the page that is its parties' own. */
function aboutOf(db: Database, { subjectKind: kind, subjectId: id, circle }: Thread, language: Language) {
  const about = nameOfSubject(db, { kind, id }, language);
  return circle === 'sides' ? about : { ...about, href: nouns[kind].circle!.href(language, id) };
}

function circleNames(db: Database, thread: Thread, language: Language): NonNullable<ReadThread['circle']> {
  return [...partyNames(db, circleOf(db, thread), language).values()].map(({ name, href }) => ({ name, href }));
}

function messagesOf(db: Database, threadId: number, readerId: number, language: Language): ReadMessage[] {
  const files = new Map(
    db
      .select()
      .from(storedFiles)
      .where(and(eq(storedFiles.thingType, 'thread'), eq(storedFiles.thingId, String(threadId))))
      .all()
      .map((file) => [file.question, { id: file.id, name: file.originalName, size: fileSize(file.bytes) }]),
  );
  const rows = db
    .select()
    .from(threadMessages)
    .where(eq(threadMessages.threadId, threadId))
    .orderBy(desc(threadMessages.id))
    .limit(shownMessages)
    .all()
    .reverse();
  const parties = rows.flatMap((row) => partyOf(row) ?? []);
  const names = partyNames(db, parties, language);
  return rows.map((row) => {
    const { id, side, authorId, text, sentAt } = row;
    const party = partyOf(row);
    return {
      id,
      side,
      party: party && (names.get(partyKey(party))?.name ?? null),
      own: authorId === readerId,
      text,
      file: files.get(String(id)) ?? null,
      sentAt,
    };
  });
}

function countBefore(db: Database, threadId: number, id: number): number {
  const before = and(eq(threadMessages.threadId, threadId), lt(threadMessages.id, id));
  return db.select({ rows: count() }).from(threadMessages).where(before).get()!.rows;
}

/** Whether the reader muted the conversation, and whether they complained of it. */
function ownMarks(db: Database, threadId: number, accountId: number): Pick<ReadThread, 'muted' | 'reported'> {
  const muted = and(eq(threadMutes.threadId, threadId), eq(threadMutes.accountId, accountId));
  const reported = and(eq(threadReports.threadId, threadId), eq(threadReports.accountId, accountId));
  return {
    muted: db.select({ at: threadMutes.mutedAt }).from(threadMutes).where(muted).get() !== undefined,
    reported: db.select({ id: threadReports.id }).from(threadReports).where(reported).get() !== undefined,
  };
}

function nameable(db: Database, actor: Actor, thread: Thread, language: Language): ReadThread['nameable'] {
  if (thread.askerId !== actor.accountId || thread.state === 'ended' || partyOfSide(thread, 'asker') !== null)
    return [];
  return organisationChoices(db, actor, language, thread);
}

/** The organisations somebody may write for, as a form offers them; never the one they write to. */
export function organisationChoices(
  db: Database,
  actor: Actor,
  language: Language,
  thread: Thread | null = null,
): [key: string, name: string][] {
  const owner = thread && partyOfSide(thread, 'owner');
  const own = partiesOf(actor).filter((party) => owner === null || !sameParty(party, owner));
  const names = partyNames(db, own, language);
  return own.flatMap((party) => {
    const named = names.get(partyKey(party));
    return named ? [[partyKey(party), named.name] as [string, string]] : [];
  });
}

/** @internal The order messages are read in, for the test of two who write at once. */
export function textsOf(db: Database, threadId: number): (string | null)[] {
  return db
    .select({ text: threadMessages.text })
    .from(threadMessages)
    .where(eq(threadMessages.threadId, threadId))
    .orderBy(asc(threadMessages.id))
    .all()
    .map(({ text }) => text);
}
