import { and, eq, ne } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, memberships, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { paths } from '../paths';
import { mailToPerson } from './alliance-mail.server';
import { afterMembershipMove, membershipMoves, type MembershipMove, type MembershipState } from './membership-state';
import { membershipStateName } from './messages';
import { announceCompany, searchedFirm } from './saved-searches/saved-searches.server';
import { dateInChina } from '../calendar/working-days';
import { allianceMails } from './mails';

export type MembershipRefusal = PermissionRefusal | 'membership-unknown' | 'move-not-allowed' | 'reason-needed';

/** Suspends, resumes or ends a membership, with a reason its people are told. An ended one takes their role with it. */
export function changeMembership(
  db: Database,
  actor: Actor | null,
  input: { companyId: number; move: MembershipMove; reason: string },
  occasion: Occasion,
): Outcome<{ state: MembershipState }, MembershipRefusal> {
  return write(db, (tx): Outcome<{ state: MembershipState }, MembershipRefusal> => {
    const { companyId, move } = input;
    const current = presentMembership(tx, companyId);
    const thing = { companyId, regionCode: current?.regionCode ?? null };
    const named = { type: 'company', id: companyId };
    const allowed = authoriseIn(tx, actor, 'membership.change', thing, named, occasion);
    if (!allowed.ok) return allowed;
    if (!current) return refuse('membership-unknown', { value: String(companyId) });
    const { id, state } = current.membership;
    const next = afterMembershipMove(state, move);
    if (next === null) return refuse('move-not-allowed', { value: move, state, allowed: membershipMoves(state) });
    const before = searchedFirm(tx, companyId, occasion.now);
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason', state });
    setState(tx, current.membership, next, occasion.now);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: `membership.${move}`,
        thing: { type: 'membership', id },
        before: { companyId, state },
        after: { companyId, state: next },
        reason,
      },
      occasion,
    );
    tellPeople(tx, current, next, reason, occasion);
    if (next === 'active') announceCompany(tx, companyId, occasion, before);
    if (next === 'ended') dropMemberRoles(tx, companyId);
    return ok({ state: next });
  });
}

/** A company's membership that has not ended, with what is said of the company. */
function presentMembership(tx: Transaction, companyId: number) {
  return tx
    .select({
      membership: memberships,
      slug: companies.slug,
      nameZh: companies.nameZh,
      regionCode: companies.regionCode,
    })
    .from(memberships)
    .innerJoin(companies, eq(companies.id, memberships.companyId))
    .where(and(eq(memberships.companyId, companyId), ne(memberships.state, 'ended')))
    .get();
}

type PresentMembership = NonNullable<ReturnType<typeof presentMembership>>;

function setState(
  tx: Transaction,
  { id, state }: PresentMembership['membership'],
  next: MembershipState,
  now: Date,
): void {
  tx.update(memberships)
    .set({ state: next, endedOn: next === 'ended' ? dateInChina(now) : null })
    .where(and(eq(memberships.id, id), eq(memberships.state, state)))
    .run();
}

function tellPeople(
  tx: Transaction,
  { membership, nameZh, slug }: PresentMembership,
  next: MembershipState,
  reason: string,
  occasion: Occasion,
): void {
  const people = tx
    .select({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(eq(roleGrants.companyId, membership.companyId))
    .all();
  for (const { accountId } of people)
    mailToPerson(tx, accountId, allianceMails.membershipChanged, occasion, (language) => [
      nameZh,
      membershipStateName(language, next),
      reason,
      `${occasion.origin}${paths(language).company(slug)}`,
    ]);
}

function dropMemberRoles(tx: Transaction, companyId: number): void {
  tx.delete(roleGrants)
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId)))
    .run();
}
