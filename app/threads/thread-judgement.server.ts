import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadReports } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal, Thing } from '../accounts/permissions/permissions';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { recordEvent } from '../events/record.server';
import { columnsOf } from '../parties/party';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { threadMails } from './mails';
import { endThread } from './thread-move.server';
import { threadMessages as words } from './thread-messages';
import { nameOfSubject } from './nouns.server';
import { mailToAll } from './thread-mail.server';
import { circleOf, threadById, type Thread } from './thread-sides.server';
import { threadSides } from './thread-state';

/** A reported conversation as the permission table sees it: nobody judges one that their organisation or they are in. */
export function reportedThings(db: Database | Transaction, thread: Thread): Thing[] {
  const parties = thread.circle === 'sides' ? [] : circleOf(db, thread);
  const { regionCode } = thread;
  return [
    ...threadSides.map((side) => reportedThing(thread, side)),
    ...parties.map((party) => ({ regionCode, ...columnsOf(party) })),
  ];
}

function reportedThing(thread: Thread, side: 'asker' | 'owner'): Thing {
  const asker = side === 'asker';
  return {
    regionCode: thread.regionCode,
    ownerId: asker ? thread.askerId : thread.ownerAccountId,
    companyId: asker ? thread.askerCompanyId : thread.ownerCompanyId,
    institutionId: asker ? thread.askerInstitutionId : thread.ownerInstitutionId,
  };
}

/** Stops a reported conversation, for both sides and with the reason, or finds no fault with it. */
export function judgeThread(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: 'stop' | 'dismiss'; reason: string },
  occasion: Occasion,
): Outcome<null, PermissionRefusal | 'thread-unknown' | 'reason-needed'> {
  const { id, move } = input;
  return write(db, (tx): Outcome<null, PermissionRefusal | 'thread-unknown' | 'reason-needed'> => {
    const unseen = refuse('thread-unknown', { value: String(id) });
    const thread = threadById(tx, id);
    const reporters = openReports(tx, id);
    if (!thread || reporters.length === 0) return unseen;
    let role = '';
    for (const thing of reportedThings(tx, thread)) {
      const allowed = authoriseIn(tx, actor, 'thread.stop', thing, { type: 'thread', id }, occasion, unseen);
      if (!allowed.ok) return allowed;
      role = allowed.value;
    }
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    const by = { accountId: actor!.accountId, role };
    if (move === 'stop' && endThread(tx, thread, 'desk', occasion)) tellStopped(tx, thread, reason, occasion);
    settleReports(tx, id, by.accountId, occasion);
    tellReporters(tx, id, reporters, { move, reason }, occasion);
    recordEvent(tx, { actor: by, deed: `thread.${move}`, thing: { type: 'thread', id }, reason }, occasion);
    return ok(null);
  });
}

/** Who complained of a conversation and waits. */
function openReports(tx: Transaction, id: number): number[] {
  const open = and(eq(threadReports.threadId, id), isNull(threadReports.judgedAt));
  return tx
    .select({ accountId: threadReports.accountId })
    .from(threadReports)
    .where(open)
    .all()
    .map(({ accountId }) => accountId);
}

function settleReports(tx: Transaction, id: number, judgedBy: number, { now }: Occasion): void {
  const open = and(eq(threadReports.threadId, id), isNull(threadReports.judgedAt));
  tx.update(threadReports).set({ judgedAt: now.toISOString(), judgedBy }).where(open).run();
}

function tellStopped(tx: Transaction, thread: Thread, reason: string, occasion: Occasion): void {
  const subject = { kind: thread.subjectKind, id: thread.subjectId };
  mailToAll(tx, thread, threadMails.threadStopped, occasion, (language) => [
    nameOfSubject(tx, subject, language).title,
    reason,
  ]);
}

function tellReporters(
  tx: Transaction,
  id: number,
  reporters: readonly number[],
  { move, reason }: { move: 'stop' | 'dismiss'; reason: string },
  occasion: Occasion,
): void {
  for (const accountId of reporters)
    mailToPerson(tx, accountId, threadMails.threadReportAnswered, occasion, (language) => [
      String(id),
      words[language].desk.outcome[move],
      reason,
      `${occasion.origin}${paths(language).thread(id)}`,
    ]);
}
