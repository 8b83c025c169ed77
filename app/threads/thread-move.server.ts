import { and, eq, gt, max, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMessages, threads } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordEvent } from '../events/record.server';
import type { MailForm } from '../mail/mail';
import { ok, refuse, type Outcome } from '../outcome';
import { threadMails } from './mails';
import { nameOfSubject } from './nouns.server';
import { columnsOf } from '../parties/party';
import { mailToOthers } from './thread-mail.server';
import { threadById, voiceOf, type Thread, type Voice } from './thread-sides.server';
import { thingOfSide } from './thread-sides';
import { movesOfSide, threadMove, type ThreadMove } from './thread-state';

export type ThreadRefusal =
  | PermissionRefusal
  | 'thread-unknown'
  | 'party-suspended'
  | 'move-not-allowed'
  | 'message-meanwhile'
  | 'message-needed';

/** A conversation with the actor's voice in it, inside a command: their roles are those held now. */
export function requireSide(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: Occasion,
  deed: 'thread.see' | 'thread.write' = 'thread.write',
): Outcome<{ thread: Thread; voice: Voice; role: string }, PermissionRefusal | 'thread-unknown' | 'party-suspended'> {
  const unseen = refuse('thread-unknown', { value: String(id) });
  const thread = threadById(tx, id);
  if (!thread) return unseen;
  const person = actor && { ...actor, roles: rolesOf(tx, actor.accountId) };
  const voice = person && voiceOf(tx, person, thread, deed);
  if (person && !voice && voiceOf(tx, person, thread)) return refuse('party-suspended', { state: thread.state });
  const thing = voice?.thing ?? (thread.circle === 'sides' ? thingOfSide(thread, 'owner') : {});
  const allowed = authoriseIn(tx, person, deed, thing, { type: 'thread', id }, occasion, unseen);
  return allowed.ok ? ok({ thread, voice: voice!, role: allowed.value }) : allowed;
}

interface Writing {
  readonly id: number;
  readonly move: ThreadMove;
  /** The newest message on the page it was written on: what came later by others has not been read. */
  readonly seen: number;
  readonly text: string;
}

/**
 * Writes again, or ends the conversation, with words or without; who was asked and never answered says a word. What
 * somebody else wrote since the page was opened, a colleague or the other side, is read first.
 */
export function moveThread(
  db: Database,
  actor: Actor | null,
  { id, move, seen, text }: Writing,
  occasion: Occasion,
): Outcome<{ id: number }, ThreadRefusal> {
  return write(db, (tx): Outcome<{ id: number }, ThreadRefusal> => {
    const found = requireSide(tx, actor, id, occasion);
    if (!found.ok) return found;
    const { thread, voice, role } = found.value;
    const { state } = thread;
    const { side } = voice;
    const allowed = movesOfSide(thread, side);
    const next = allowed.includes(move) ? threadMove(state, move, side) : null;
    if (next === null) return refuse('move-not-allowed', { value: move, state, allowed });
    const by = { accountId: actor!.accountId, role };
    // Nobody has seen what is not there yet: such a number came from no page.
    if (seen > newestMessage(tx, id) || writtenSince(tx, id, seen, by.accountId))
      return refuse('message-meanwhile', { field: 'text' });
    const words = text.trim();
    if (words === '' && (move === 'write' || (side === 'owner' && state === 'asked')))
      return refuse('message-needed', { field: 'text', state });
    if (words !== '') keepMessage(tx, thread, voice, { text: words, ...by }, occasion);
    if (next === 'ended') endThread(tx, thread, side, occasion);
    recordEvent(
      tx,
      { actor: by, deed: `thread.${move}`, thing: { type: 'thread', id }, before: { state }, after: { state: next } },
      occasion,
    );
    const mail = move === 'end' ? threadMails.threadEnded : threadMails.threadMessage;
    tellOther(tx, thread, voice, mail, words, occasion);
    return ok({ id });
  });
}

/** The number of the newest message of a conversation; 0 where there is none. */
export function newestMessage(db: Database | Transaction, threadId: number): number {
  const { newest } = db
    .select({ newest: max(threadMessages.id) })
    .from(threadMessages)
    .where(eq(threadMessages.threadId, threadId))
    .get()!;
  return newest ?? 0;
}

/** Whether somebody other than the account wrote after the message last seen. */
function writtenSince(tx: Transaction, threadId: number, seen: number, accountId: number): boolean {
  const later = and(
    eq(threadMessages.threadId, threadId),
    gt(threadMessages.id, seen),
    ne(threadMessages.authorId, accountId),
  );
  return tx.select({ id: threadMessages.id }).from(threadMessages).where(later).get() !== undefined;
}

/** Adds a message (without a text: one that only carries a file) and what it changes of its conversation. */
export function keepMessage(
  tx: Transaction,
  thread: Thread,
  { side, party }: Voice,
  { text, accountId }: { text: string | null; accountId: number },
  occasion: Pick<Occasion, 'now'>,
): number {
  const at = occasion.now.toISOString();
  const answers = side === 'owner' && thread.answeredAt === null;
  tx.update(threads)
    .set({
      lastAt: at,
      lastSide: side,
      state: threadMove(thread.state, 'write', side) ?? thread.state,
      ...(answers ? { answeredAt: at } : {}),
    })
    .where(eq(threads.id, thread.id))
    .run();
  return tx
    .insert(threadMessages)
    .values({ threadId: thread.id, side, authorId: accountId, ...columnsOf(party), text, sentAt: at })
    .returning({ id: threadMessages.id })
    .get().id;
}

/** Ends a conversation that is not ended; false when somebody did before. */
export function endThread(
  tx: Transaction,
  { id }: Pick<Thread, 'id'>,
  endedBy: NonNullable<Thread['endedBy']>,
  { now }: Pick<Occasion, 'now'>,
): boolean {
  const open = and(eq(threads.id, id), ne(threads.state, 'ended'));
  return (
    tx.update(threads).set({ state: 'ended', endedAt: now.toISOString(), endedBy }).where(open).run().changes === 1
  );
}

/** Tells the other side, or the other parties, what was written; the subject names nobody. */
export function tellOther(
  tx: Transaction,
  thread: Thread,
  voice: Voice,
  mail: MailForm,
  words: string,
  occasion: Occasion,
): void {
  const subject = { kind: thread.subjectKind, id: thread.subjectId };
  mailToOthers(tx, thread, voice, mail, occasion, (language) => [nameOfSubject(tx, subject, language).title, words]);
}

/** `moveThread` as a form sends it: so many messages from one account. */
export function moveThrottled(
  db: Database,
  actor: Actor,
  writing: Writing,
  occasion: Occasion,
): Outcome<{ id: number }, ThreadRefusal | ThrottleRefusal> {
  return (
    throttled(occasion, [['message:account', String(actor.accountId)]]) ?? moveThread(db, actor, writing, occasion)
  );
}
