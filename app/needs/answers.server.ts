import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Actor } from '../accounts/permissions/actor';
import { authoriseIn } from '../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { recordEvent } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { partyOf } from '../parties/party';
import { partyName } from '../parties/party-names.server';
import { paths } from '../paths';
import { invitationMove, invitationMoves, type DeclineReason, type InvitationState } from './invitation-state';
import type { Invitation } from './invitations.server';
import { needMails } from './mails';
import { needMessages } from './messages';
import { mailToPoster } from './need-mail.server';
import { needThing } from './need-thing';
import type { Need } from './need-rows.server';
import { stateOf } from './needs.server';

export interface Answer {
  readonly key: string;
  readonly move: 'accept' | 'decline';
  /** The state the form showed: an answer to another one is none. */
  readonly seen: InvitationState;
  readonly reason: DeclineReason | null;
  readonly note: string;
}

export type AnswerRefusal =
  | PermissionRefusal
  | 'invitation-unknown'
  | 'need-not-open'
  | 'answered-meanwhile'
  | 'move-not-allowed'
  | 'decline-reason-needed';

/**
 * An organisation says yes or not now, whoever of its people does: of two who answer at once the first counts, the
 * other is told what stands. The poster is told by mail; with a yes both sides see who the other is.
 */
export function answerInvitation(
  db: Database,
  actor: Actor | null,
  answer: Answer,
  occasion: Occasion,
): Outcome<{ state: InvitationState }, AnswerRefusal> {
  return write(db, (tx): Outcome<{ state: InvitationState }, AnswerRefusal> => {
    const unseen = refuse('invitation-unknown', { value: answer.key });
    const found = invitationWithNeed(tx, answer.key);
    if (!found || found.invitation.state === 'revoked') return unseen;
    const { invitation, need } = found;
    const thing = needThing(partyOf(invitation)!);
    const named = { type: 'need-invitation', id: answer.key };
    const allowed = authoriseIn(tx, actor, 'need.answer', thing, named, occasion, unseen);
    if (!allowed.ok) return allowed;
    const refusal = answerRefusal(tx, invitation, need, answer, dateInChina(occasion.now));
    if (refusal) return refusal;
    const { to } = invitationMove(invitation.state, answer.move)!;
    const by = { accountId: actor!.accountId, role: allowed.value };
    writeAnswer(tx, invitation, { ...answer, to, sealed: need.readers === 'sealed' }, by.accountId, occasion);
    const change = { before: { state: invitation.state }, after: { state: to } };
    recordEvent(tx, { actor: by, deed: `need-invitation.${answer.move}`, thing: named, ...change }, occasion);
    tellPoster(tx, need, invitation, answer, occasion);
    return ok({ state: to });
  });
}

export function invitationWithNeed(
  tx: Transaction | Database,
  key: string,
): { invitation: Invitation; need: Need } | undefined {
  return tx
    .select({ invitation: needInvitations, need: needs })
    .from(needInvitations)
    .innerJoin(needs, eq(needs.id, needInvitations.needId))
    .where(eq(needInvitations.key, key))
    .get();
}

function answerRefusal(tx: Transaction, { state }: Invitation, need: Need, answer: Answer, today: string) {
  const needState = stateOf(tx, need, today);
  if (needState !== 'open' && needState !== 'matched') return refuse('need-not-open', { state: needState });
  if (state !== answer.seen) return refuse('answered-meanwhile', { state });
  if (invitationMove(state, answer.move) === null)
    return refuse('move-not-allowed', { value: answer.move, state, allowed: invitationMoves(state, 'invited') });
  return answer.move === 'decline' && answer.reason === null
    ? refuse('decline-reason-needed', { field: 'reason' })
    : null;
}

function writeAnswer(
  tx: Transaction,
  { id, state }: Invitation,
  { to, reason, note, sealed }: Answer & { to: InvitationState; sealed: boolean },
  answeredBy: number,
  { now }: Occasion,
): void {
  const declined = to === 'not-now';
  const { changes } = tx
    .update(needInvitations)
    .set({
      state: to,
      reason: declined ? reason : null,
      note: sealed && declined ? null : note.trim() || null,
      answeredAt: now.toISOString(),
      answeredBy,
    })
    .where(and(eq(needInvitations.id, id), eq(needInvitations.state, state)))
    .run();
  if (changes !== 1) throw new Error(`invitation ${id} was answered meanwhile`);
}

/** The poster learns who says yes; of a sealed need's not now it learns the reason alone. */
function tellPoster(tx: Transaction, need: Need, invitation: Invitation, answer: Answer, occasion: Occasion): void {
  const yes = answer.move === 'accept';
  const mail = yes ? needMails.invitationAccepted : needMails.invitationDeclined;
  mailToPoster(tx, need, mail, occasion, (language) => {
    const words = needMessages[language];
    const named = partyName(tx, partyOf(invitation)!, language)?.name ?? '';
    return [
      need.readers === 'sealed' && !yes ? words.somebody : named,
      yes ? answer.note.trim() : words.reason[answer.reason!],
      `${occasion.origin}${paths(language).needMatches(need.key)}`,
    ];
  });
}
