import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { colleagueRequests, companies } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import { addGrant } from '../accounts/permissions/grants.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { mailToFirm } from '../alliance/alliance-mail.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { paths } from '../paths';
import { invitationStands } from './colleague-invitations.server';
import { joining, memberFirm, settle, type ColleagueRequest } from './colleague-request.server';
import { colleagueMove, colleagueMoves, type ColleagueMove } from './colleague-state';
import { colleagueMails } from './mails';

export type OwnRequestRefusal = PermissionRefusal | 'request-unknown' | 'move-not-allowed' | 'membership-unknown';

/**
 * What the person it concerns does: accepts or declines an invitation to their address, or takes their own request
 * back.
 */
export function answerOwnRequest(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: ColleagueMove },
  occasion: Occasion,
): Outcome<null, OwnRequestRefusal> {
  return write(db, (tx): Outcome<null, OwnRequestRefusal> => {
    const request = tx.select().from(colleagueRequests).where(eq(colleagueRequests.id, input.id)).get();
    const unseen = refuse('request-unknown', { value: String(input.id) });
    if (!request) return unseen;
    const thing = { ownerId: concerned(request, actor), companyId: request.companyId };
    const named = { type: 'colleague', id: input.id };
    const allowed = authoriseIn(tx, actor, 'colleague.own', thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const person = actor!;
    const barred = moveRefusal(request, input.move, occasion.now);
    if (barred) return barred;
    if (input.move === 'accept' && !memberFirm(tx, request.companyId))
      return refuse('membership-unknown', { value: String(request.companyId) });
    const by = { accountId: person.accountId };
    const to = settle(tx, request, input.move, by, null, occasion, person.accountId);
    if (to !== 'accepted') return ok(null);
    welcome(tx, request.companyId, person, request.invitedBy, occasion);
    return ok(null);
  });
}

/** Why the person cannot make a move, or null: the invitation is over, or its state does not allow it. */
function moveRefusal(request: ColleagueRequest, move: ColleagueMove, now: Date): Refusal<'move-not-allowed'> | null {
  const { state } = request;
  const over = state === 'invited' && !invitationStands(request, now);
  if (!over && colleagueMove(state, move)?.by === 'person') return null;
  return refuse('move-not-allowed', { value: move, state, allowed: over ? [] : colleagueMoves(state, 'person') });
}

/** Whose request it is: who asked, or the owner of the invited address. */
function concerned(request: ColleagueRequest, actor: Actor | null): number | null {
  if (request.accountId !== null) return request.accountId;
  return actor && request.email === actor.email ? actor.accountId : null;
}

function welcome(
  tx: Transaction,
  companyId: number,
  person: Actor,
  invitedBy: number | null,
  occasion: Occasion,
): void {
  const firm = tx.select().from(companies).where(eq(companies.id, companyId)).get()!;
  mailToFirm(tx, companyId, colleagueMails.colleagueJoined, occasion, (language) => [
    firm.nameZh,
    person.email,
    `${occasion.origin}${paths(language).companyColleagues(firm.slug)}`,
  ]);
  addGrant(
    tx,
    { id: person.accountId, email: person.email, language: person.language },
    joining(tx, companyId),
    { accountId: invitedBy, role: 'member' },
    occasion,
  );
}
