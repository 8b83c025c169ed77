import { and, eq, ne } from 'drizzle-orm';
import { colleagueRequests, companies, memberships } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { rolesOf } from '../accounts/sessions/sessions.server';
import { ownersOf } from '../alliance/owners.server';
import { recordEvent, type EventActor } from '../events/record.server';
import { colleagueMove } from './colleague-state';

export type ColleagueRequest = typeof colleagueRequests.$inferSelect;

/** The role of who speaks for a firm. */
export const memberOf = (companyId: number) => ({ role: 'member', regionCode: null, companyId }) as const;

/** The role of who comes to speak for a firm: an editor, or its owner where it has none. */
export const joining = (tx: Transaction, companyId: number) => ({
  ...memberOf(companyId),
  editor: ownersOf(tx, companyId).length > 0,
});

/**
 * The actor with the roles held now, inside the transaction: of two colleagues who remove each other, the second is
 * none any more.
 */
export function withPresentRoles(tx: Transaction, actor: Actor | null): Actor | null {
  return actor && { ...actor, roles: rolesOf(tx, actor.accountId) };
}

/** The company when it is a member of the alliance, suspended or not. */
export function memberFirm(tx: Transaction, companyId: number): typeof companies.$inferSelect | undefined {
  return tx
    .select({ company: companies })
    .from(companies)
    .innerJoin(memberships, eq(memberships.companyId, companies.id))
    .where(and(eq(companies.id, companyId), ne(memberships.state, 'ended')))
    .get()?.company;
}

/** Writes the answer to a request or invitation and its row of history; the invited address is wiped. */
export function settle(
  tx: Transaction,
  request: ColleagueRequest,
  name: 'accept' | 'decline' | 'withdraw',
  by: EventActor,
  reason: string | null,
  occasion: Pick<Occasion, 'now' | 'requestId'>,
  accountId = request.accountId,
): 'accepted' | 'declined' | 'withdrawn' {
  const state = colleagueMove(request.state, name)!.to as 'accepted' | 'declined' | 'withdrawn';
  const { changes } = tx
    .update(colleagueRequests)
    .set({ state, reason, accountId, email: null, decidedAt: occasion.now.toISOString(), decidedBy: by.accountId })
    .where(and(eq(colleagueRequests.id, request.id), eq(colleagueRequests.state, request.state)))
    .run();
  if (changes !== 1) throw new Error(`colleague request ${request.id} was answered meanwhile`);
  recordEvent(
    tx,
    {
      actor: by,
      deed: `colleague.${name}`,
      thing: { type: 'company', id: request.companyId },
      before: { requestId: request.id, state: request.state },
      after: { requestId: request.id, state, accountId },
      ...(reason === null ? {} : { reason }),
    },
    occasion,
  );
  return state;
}
