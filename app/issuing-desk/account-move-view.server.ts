import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import type { AccountMoveState } from '../certificates/issue/account-move-state';
import { heldBy } from '../certificates/issue/account-holdings.server';
import { undoAccountMove } from '../certificates/issue/account-move-back.server';
import { decideAccountMove, findAccountMove } from '../certificates/issue/account-moves.server';
import type { CertificationOccasion } from '../certification/applications/occasion.server';
import { ok, refuse, type Outcome } from '../outcome';
import { homeRegionCode } from '../region/home-region.server';

export interface AccountMoveView {
  readonly id: number;
  readonly fromId: number;
  readonly toId: number;
  readonly state: AccountMoveState;
  readonly reason: string;
  readonly certificates: number;
  readonly applications: number;
  readonly mine: boolean;
  readonly may: { readonly carry: boolean; readonly decline: boolean; readonly undo: boolean };
}

/** A move with what it takes along, and what this actor may do. */
export function accountMoveView(db: Database, actor: Actor, id: number): Outcome<AccountMoveView, 'move-unknown'> {
  const move = findAccountMove(db, id);
  if (!move) return refuse('move-unknown', { value: String(id) });
  const held = move.moved ?? heldBy(db, move.fromId);
  const { fromId, toId, state, reason, proposedBy } = move;
  const may = (deed: 'certificate.revoke' | 'certificate.propose-revocation', proposer: number | null) =>
    [fromId, toId].every((ownerId) =>
      can(actor, deed, { ownerId, regionCode: homeRegionCode(db), proposedBy: proposer }),
    );
  return ok({
    id,
    fromId,
    toId,
    state,
    reason,
    certificates: held.certificates?.length ?? 0,
    applications: held.certification_applications?.length ?? 0,
    mine: proposedBy === actor.accountId,
    may: {
      carry: state === 'proposed' && may('certificate.revoke', proposedBy),
      decline: state === 'proposed' && may('certificate.propose-revocation', null),
      undo: state === 'done' && may('certificate.revoke', null),
    },
  });
}

/** Carries a move out, declines it or moves back, as the form has it. */
export function stepOfMove(
  db: Database,
  actor: Actor,
  id: number,
  form: { step: 'carry' | 'decline' | 'undo'; reason: string },
  occasion: CertificationOccasion,
): Outcome<unknown> {
  return form.step === 'undo'
    ? undoAccountMove(db, actor, { id, reason: form.reason }, occasion)
    : decideAccountMove(db, actor, { id, decision: form.step, reason: form.reason }, occasion);
}
