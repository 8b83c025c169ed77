import { and, eq, gt, ne, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMessages, threads } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { throttled, type ThrottleRefusal } from '../accounts/sign-in/throttled.server';
import { recordDenial } from '../events/denials.server';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { actsFor, columnsOf, type Party } from '../parties/party';
import type { Answerer, ThreadSubject } from '../parties/thread-subject';
import { threadMails } from './mails';
import { nameOfSubject, openingOf } from './nouns.server';
import { mailToSide } from './thread-mail.server';
import { threadById } from './thread-sides.server';

/** Days for which somebody begins no conversation after the desk stopped one of theirs. */
const stoppedDays = 30;

/**
 * Begins a conversation about something, in the name of one of the actor's organisations or of none yet. Who answers
 * for it gets the text by mail; the asker's address stays with us.
 */
export function openThread(
  db: Database,
  actor: Actor | null,
  input: { subject: ThreadSubject; party: Party | null; text: string },
  occasion: Occasion,
): Outcome<{ id: number }> {
  const { subject, party, text } = input;
  return write(db, (tx): Outcome<{ id: number }> => {
    const person = actor && { ...actor, roles: rolesOf(tx, actor.accountId) };
    const opened = openingOf(tx, person, subject, occasion.now);
    if (!opened.ok) {
      keepDenial(tx, actor, subject, opened, occasion);
      return opened;
    }
    const barred = openingRefusal(tx, person!, { subject, party, owner: opened.value }, occasion.now);
    if (barred) return barred;
    const id = keepThread(tx, person!, { subject, party, owner: opened.value, text }, occasion);
    mailToSide(tx, threadById(tx, id)!, 'owner', threadMails.threadOpened, occasion, (language) => [
      nameOfSubject(tx, subject, language).title,
      text,
    ]);
    return ok({ id });
  });
}

const permissionCodes: readonly string[] = ['sign-in-needed', 'second-factor-needed', 'own-thing', 'not-allowed'];

/** Nouns only judge; what was denied goes into history here. */
function keepDenial(
  tx: Transaction,
  actor: Actor | null,
  { kind, id }: ThreadSubject,
  { code }: Refusal,
  occasion: Occasion,
): void {
  if (!permissionCodes.includes(code)) return;
  const thing = { type: kind, id };
  recordDenial(tx, { accountId: actor?.accountId ?? null, deed: 'thread.open', thing, after: { code } }, occasion);
}

interface Opening {
  readonly subject: ThreadSubject;
  readonly party: Party | null;
  readonly owner: Answerer & { readonly regionCode: string | null };
}

/** Why the person cannot begin it so, whatever the subject says; null when they can. */
function openingRefusal(
  tx: Transaction,
  person: Actor,
  { subject, party, owner }: Opening,
  now: Date,
): Refusal<'party-not-yours' | 'own-thing' | 'thread-stopped' | 'thread-open'> | null {
  if (party !== null && !actsFor(person, party)) return refuse('party-not-yours', { field: 'party' });
  if (owner.party === null ? owner.accountId === person.accountId : actsFor(person, owner.party))
    return refuse('own-thing');
  if (wasStopped(tx, person.accountId, now)) return refuse('thread-stopped', { allowed: [String(stoppedDays)] });
  const open = openThreadOf(tx, person.accountId, party, subject);
  return open === null ? null : refuse('thread-open', { value: String(open) });
}

/** Whether the desk stopped a conversation the person began, while that still weighs. */
function wasStopped(tx: Transaction, accountId: number, now: Date): boolean {
  const since = new Date(now.getTime() - stoppedDays * 86_400_000).toISOString();
  const stopped = and(eq(threads.askerId, accountId), eq(threads.endedBy, 'desk'), gt(threads.endedAt, since));
  return tx.select({ id: threads.id }).from(threads).where(stopped).get() !== undefined;
}

/** The conversation about a subject that the person, or their organisation, began and nobody ended; null when none. */
export function openThreadOf(
  db: Database | Transaction,
  accountId: number,
  party: Party | null,
  { kind, id }: ThreadSubject,
): number | null {
  const theirs = party && eq(party.kind === 'company' ? threads.askerCompanyId : threads.askerInstitutionId, party.id);
  const open = and(
    eq(threads.subjectKind, kind),
    eq(threads.subjectId, id),
    ne(threads.state, 'ended'),
    or(eq(threads.askerId, accountId), theirs ?? undefined),
  );
  return db.select({ id: threads.id }).from(threads).where(open).orderBy(threads.id).get()?.id ?? null;
}

function keepThread(
  tx: Transaction,
  { accountId }: Actor,
  { subject, party, owner, text }: Opening & { readonly text: string },
  occasion: Occasion,
): number {
  const at = occasion.now.toISOString();
  const [asker, answerer] = [columnsOf(party), columnsOf(owner.party)];
  const { id } = tx
    .insert(threads)
    .values({
      subjectKind: subject.kind,
      subjectId: subject.id,
      askerId: accountId,
      askerCompanyId: asker.companyId,
      askerInstitutionId: asker.institutionId,
      ownerCompanyId: answerer.companyId,
      ownerInstitutionId: answerer.institutionId,
      ownerAccountId: owner.accountId,
      regionCode: owner.regionCode,
      state: 'asked',
      openedAt: at,
      lastAt: at,
      lastSide: 'asker',
    })
    .returning({ id: threads.id })
    .get();
  tx.insert(threadMessages).values({ threadId: id, side: 'asker', authorId: accountId, text, sentAt: at }).run();
  recordEvent(
    tx,
    {
      actor: { accountId },
      deed: 'thread.open',
      thing: { type: 'thread', id },
      after: { subject: subject.kind, subjectId: subject.id, ...columnsOf(party) },
    },
    occasion,
  );
  return id;
}

/** `openThread` as a form sends it: so many from one account. */
export function openThrottled(
  db: Database,
  actor: Actor,
  input: Parameters<typeof openThread>[2],
  occasion: Occasion,
): Outcome<{ id: number }> | Refusal<ThrottleRefusal> {
  return throttled(occasion, [['inquiry:account', String(actor.accountId)]]) ?? openThread(db, actor, input, occasion);
}
