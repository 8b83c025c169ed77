import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { colleagueRequests, companies } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { withdrawInvitation } from './colleague-invitations.server';
import { answerOwnRequest } from './own-request.server';
import type { ColleagueMove } from './colleague-state';
import { answerRequest } from './colleagues.server';

/**
 * One address for both sides: the person it concerns answers for themselves, the firm's people for the firm. The
 * value names the firm for whose people it was answered, null for the person's own answer; to others there is none.
 */
export function answerColleague(
  db: Database,
  actor: Actor,
  input: { id: number; move: ColleagueMove; reason: string },
  occasion: Occasion,
): Outcome<{ firm: string | null }> {
  const { id, move, reason } = input;
  const found = db
    .select({ request: colleagueRequests, slug: companies.slug })
    .from(colleagueRequests)
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .where(eq(colleagueRequests.id, id))
    .get();
  if (!found) return refuse('request-unknown', { value: String(id) });
  const { request, slug } = found;
  if (request.accountId === actor.accountId || (request.email !== null && request.email === actor.email)) {
    const answered = answerOwnRequest(db, actor, { id, move }, occasion);
    return answered.ok ? ok({ firm: null }) : answered;
  }
  const answered =
    move === 'withdraw'
      ? withdrawInvitation(db, actor, id, occasion)
      : answerRequest(db, actor, { id, move, reason, as: 'firm' }, occasion);
  return answered.ok ? ok({ firm: slug }) : answered;
}
