import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { claimContests, companies, memberships, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { tellSecondPeople } from '../accounts/second-person.server';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { moveApplication } from '../alliance/applications/application-move.server';
import { findApplication } from '../alliance/applications/application.server';
import { changeMembership, type MembershipRefusal } from '../alliance/memberships.server';
import { recordEvent, type EventActor } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { takeOutApplication } from './approval-undoing.server';
import { afterContestMove, movesOfContest, type ContestMove, type ContestState } from './contest-state';
import { reviewMails } from './mails';

type Contest = typeof claimContests.$inferSelect;
type Company = typeof companies.$inferSelect;
export type ContestRefusal = PermissionRefusal | MembershipRefusal | 'contest-unknown' | 'contest-state';

interface Answer {
  readonly move: ContestMove;
  readonly reason: string;
}

/**
 * Answers a contest: one reviewer rejects it or proposes to take the approval back, another carries that out (the
 * membership and its people's roles end, the approved file is refused) or disagrees. Every answer has a reason.
 */
export function answerContest(
  db: Database,
  actor: Actor | null,
  input: Answer & { readonly id: number },
  occasion: Occasion,
): Outcome<{ state: ContestState }, ContestRefusal> {
  return write(db, (tx): Outcome<{ state: ContestState }, ContestRefusal> => {
    const found = contestFor(tx, actor, input, occasion);
    if (!found.ok) return found;
    const { contest, company, by } = found.value;
    const state = afterContestMove(contest.state, input.move);
    if (state === null)
      return refuse('contest-state', {
        value: input.move,
        state: contest.state,
        allowed: movesOfContest(contest.state),
      });
    if (input.move === 'withdraw' && contest.proposedBy !== by.accountId) return refuse('not-allowed');
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state: contest.state });
    const told = state === 'upheld' ? peopleNow(tx, company.id) : [];
    const taken = state === 'upheld' ? takeBack(db, tx, actor, { company, by, reason }, occasion) : null;
    if (taken && !taken.ok) return taken;
    settle(tx, contest, state, { move: input.move, reason, by }, occasion);
    if (state === 'proposed') askSecond(tx, company, by.accountId, occasion);
    if (state === 'upheld' || state === 'rejected') tell(tx, contest, company, { state, reason, told }, occasion);
    return ok({ state });
  });
}

type By = EventActor & { readonly accountId: number };

function contestFor(
  tx: Transaction,
  actor: Actor | null,
  { id, move }: { readonly id: number; readonly move: ContestMove },
  occasion: Occasion,
): Outcome<{ contest: Contest; company: Company; by: By }, ContestRefusal> {
  const found = tx
    .select({ contest: claimContests, company: companies })
    .from(claimContests)
    .innerJoin(companies, eq(companies.id, claimContests.companyId))
    .where(eq(claimContests.id, id))
    .get();
  const unseen = refuse('contest-unknown', { value: String(id) });
  if (!found) return unseen;
  const { contest, company } = found;
  const second = move === 'confirm' || move === 'decline';
  const thing = {
    ownerId: contest.raisedBy,
    companyId: company.id,
    regionCode: company.regionCode,
    proposedBy: second ? contest.proposedBy : null,
  };
  const named = { type: 'company', id: company.id };
  const allowed = authoriseIn(tx, actor, 'contest.answer', thing, named, occasion, unseen);
  return allowed.ok ? ok({ contest, company, by: { accountId: actor!.accountId, role: allowed.value } }) : allowed;
}

/** Ends the membership with its people's roles, takes out what the file brought, and refuses the file. */
function takeBack(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  { company, by, reason }: { readonly company: Company; readonly by: By; readonly reason: string },
  occasion: Occasion,
): Outcome<unknown, ContestRefusal> {
  const present = and(eq(memberships.companyId, company.id), ne(memberships.state, 'ended'));
  const membership = tx.select().from(memberships).where(present).get();
  const ended = changeMembership(db, actor, { companyId: company.id, move: 'end', reason }, occasion);
  if (!ended.ok) return ended;
  const file = membership?.applicationId ? findApplication(tx, membership.applicationId) : null;
  if (file?.state !== 'approved') return ok(null);
  takeOutApplication(tx, { ...file, companyId: company.id }, reason, occasion.now);
  const decided = { decidedBy: by.accountId, decidedAt: occasion.now.toISOString(), decisionReason: reason };
  moveApplication(tx, file, 'take-back', { actor: by, reason, set: decided }, occasion);
  return ok(null);
}

function settle(
  tx: Transaction,
  contest: Contest,
  state: ContestState,
  { move, reason, by }: Answer & { readonly by: By },
  occasion: Occasion,
): void {
  const closed = state === 'upheld' || state === 'rejected';
  const decided = closed ? { decidedBy: by.accountId, decidedAt: occasion.now.toISOString() } : {};
  const proposedBy = state === 'proposed' ? by.accountId : state === 'open' ? null : contest.proposedBy;
  tx.update(claimContests)
    .set({ state, reason, proposedBy, ...decided })
    .where(and(eq(claimContests.id, contest.id), eq(claimContests.state, contest.state)))
    .run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: `contest.${move}`,
      thing: { type: 'company', id: contest.companyId },
      before: { contestId: contest.id, state: contest.state },
      after: { contestId: contest.id, state },
      reason,
    },
    occasion,
  );
}

function askSecond(tx: Transaction, { regionCode }: Company, proposedBy: number, occasion: Occasion): void {
  const step = { step: 'contest', role: 'reviewer', regionCode } as const;
  tellSecondPeople(tx, { ...step, proposedBy, at: (language) => paths(language).deskContests() }, occasion);
}

function peopleNow(tx: Transaction, companyId: number): number[] {
  const speaking = and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId));
  const rows = tx.select({ accountId: roleGrants.accountId }).from(roleGrants).where(speaking).all();
  return rows.map(({ accountId }) => accountId);
}

/** Who raised it and, where they lost the firm, its people learn how it ended; the rest of a rejected one nobody. */
function tell(
  tx: Transaction,
  contest: Contest,
  { id, nameZh, slug }: Company,
  {
    state,
    reason,
    told,
  }: { readonly state: 'upheld' | 'rejected'; readonly reason: string; readonly told: readonly number[] },
  occasion: Occasion,
): void {
  const people = state === 'rejected' ? peopleNow(tx, id) : told;
  const link = (language: Parameters<typeof paths>[0]) => `${occasion.origin}${paths(language).company(slug)}`;
  const mail = state === 'upheld' ? reviewMails.contestUpheld : reviewMails.contestRejected;
  for (const accountId of [contest.raisedBy, ...people])
    mailToPerson(tx, accountId, mail, occasion, (language) => [nameZh, reason, link(language)]);
}
