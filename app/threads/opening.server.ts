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
import { actsFor, columnsOf, sameParty, type Party } from '../parties/party';
import type { Opening } from '../parties/thread-noun.server';
import type { Answerer, ThreadSubject } from '../parties/thread-subject';
import { threadMails } from './mails';
import { nameOfSubject, openingOf, subjectNamed, type AskedSubject } from './nouns.server';
import { mailToOthers } from './thread-mail.server';
import { threadById, type Voice } from './thread-sides.server';
import { msPerDay } from '../calendar/day-ms';

/** Days for which somebody begins no conversation after the desk stopped one of theirs. */
const stoppedDays = 30;

/**
 * Begins a conversation about something, in the name of one of the actor's organisations or of none yet. Who answers
 * for it gets the text by mail; the asker's address stays with us.
 */
export function openThread(
  db: Database,
  actor: Actor | null,
  input: { subject: AskedSubject; party: Party | null; text: string },
  occasion: Occasion,
): Outcome<{ id: number }> {
  const { text } = input;
  return write(db, (tx): Outcome<{ id: number }> => {
    const subject = subjectNamed(tx, input.subject);
    const person = actor && { ...actor, roles: rolesOf(tx, actor.accountId) };
    const opened = openingOf(tx, person, subject, occasion.now);
    if (!opened.ok) {
      keepDenial(tx, actor, subject, opened, occasion);
      return opened;
    }
    const begun = { subject, party: opened.value.as ?? input.party, opened: opened.value };
    const barred = openingRefusal(tx, person!, begun, occasion.now);
    if (barred) return barred;
    const { id, voice } = keepThread(tx, person!, { ...begun, text }, occasion);
    const mail = opened.value.circle ? threadMails.threadMessage : threadMails.threadOpened;
    mailToOthers(tx, threadById(tx, id)!, voice, mail, occasion, (language) => [
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

interface Begun {
  readonly subject: ThreadSubject;
  readonly party: Party | null;
  readonly opened: Opening;
}

/** Why the person cannot begin it so, whatever the subject says; null when they can. */
function openingRefusal(
  tx: Transaction,
  person: Actor,
  { subject, party, opened }: Begun,
  now: Date,
): Refusal<'party-not-yours' | 'own-thing' | 'thread-stopped' | 'thread-open'> | null {
  if (party !== null && !actsFor(person, party)) return refuse('party-not-yours', { field: 'party' });
  const own = opened.party === null ? opened.accountId === person.accountId : actsFor(person, opened.party);
  if (own && !opened.circle) return refuse('own-thing');
  if (wasStopped(tx, person.accountId, now)) return refuse('thread-stopped', { allowed: [String(stoppedDays)] });
  const open = openThreadOf(tx, person.accountId, party, subject, opened);
  return open === null ? null : refuse('thread-open', { value: String(open) });
}

/** Whether the desk stopped a conversation the person began, while that still weighs. */
function wasStopped(tx: Transaction, accountId: number, now: Date): boolean {
  const since = new Date(now.getTime() - stoppedDays * msPerDay).toISOString();
  const stopped = and(
    eq(threads.askerId, accountId),
    eq(threads.circle, 'sides'),
    eq(threads.endedBy, 'desk'),
    gt(threads.endedAt, since),
  );
  return tx.select({ id: threads.id }).from(threads).where(stopped).get() !== undefined;
}

/**
 * The conversation about a subject that nobody ended: with the same answerer, begun by the person or their organisation,
 * or by the answerer with it; of a circle the one it has. Null when there is none.
 */
export function openThreadOf(
  db: Database | Transaction,
  accountId: number,
  party: Party | null,
  { kind, id }: ThreadSubject,
  opened: Pick<Opening, 'circle'> & Answerer,
): number | null {
  const own = or(eq(threads.askerId, accountId), party ? asks(party) : undefined);
  const between = or(
    and(own, opened.party ? answers(opened.party) : eq(threads.ownerAccountId, opened.accountId)),
    party && opened.party ? and(asks(opened.party), answers(party)) : undefined,
  );
  const open = and(
    eq(threads.subjectKind, kind),
    eq(threads.subjectId, id),
    ne(threads.state, 'ended'),
    eq(threads.circle, opened.circle ? 'parties' : 'sides'),
    opened.circle ? undefined : between,
  );
  return db.select({ id: threads.id }).from(threads).where(open).orderBy(threads.id).get()?.id ?? null;
}

const asks = (party: Party) =>
  eq(party.kind === 'company' ? threads.askerCompanyId : threads.askerInstitutionId, party.id);
const answers = (party: Party) =>
  eq(party.kind === 'company' ? threads.ownerCompanyId : threads.ownerInstitutionId, party.id);

/** In a circle somebody writes for their party, who leads on the owner's side. */
function voiceOfBeginner(party: Party | null, { circle, party: lead }: Opening): Pick<Voice, 'side' | 'party'> {
  if (!circle || party === null) return { side: 'asker', party: null };
  return { side: lead !== null && sameParty(party, lead) ? 'owner' : 'asker', party };
}

/** Parties among themselves ask nothing that has to be answered first. */
function begunAs(circle: boolean, at: string) {
  return circle ? ({ circle: 'parties', state: 'talking', answeredAt: at } as const) : ({ state: 'asked' } as const);
}

function keepThread(
  tx: Transaction,
  { accountId }: Actor,
  { subject, party, opened, text }: Begun & { readonly text: string },
  occasion: Occasion,
): { id: number; voice: Pick<Voice, 'side' | 'party'> } {
  const at = occasion.now.toISOString();
  const [asker, answerer] = [columnsOf(party), columnsOf(opened.party)];
  const { circle = false } = opened;
  const voice = voiceOfBeginner(party, opened);
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
      ownerAccountId: opened.accountId,
      regionCode: opened.regionCode,
      ...begunAs(circle, at),
      openedAt: at,
      lastAt: at,
      lastSide: voice.side,
    })
    .returning({ id: threads.id })
    .get();
  const said = { threadId: id, side: voice.side, authorId: accountId, ...columnsOf(voice.party), text, sentAt: at };
  tx.insert(threadMessages).values(said).run();
  recordOpening(tx, { id, accountId, subject, party }, occasion);
  return { id, voice };
}

function recordOpening(
  tx: Transaction,
  { id, accountId, subject, party }: Pick<Begun, 'subject' | 'party'> & { id: number; accountId: number },
  occasion: Occasion,
): void {
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
