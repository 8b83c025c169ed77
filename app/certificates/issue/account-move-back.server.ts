import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accountMoves } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { clash, hand, heldElsewhere, type HeldTable } from './account-holdings.server';
import { accountMoveMoves } from './account-move-state';
import {
  findAccountMove,
  isActive,
  mayForBoth,
  noted,
  type AccountMove,
  type AccountMoveRefusal,
} from './account-moves.server';

/**
 * Moves back exactly the rows a move took along, with a reason. Refused while both accounts have an open application
 * for one level, when the first account is no more, and when another move took some of it on since: that one is undone
 * first.
 */
export function undoAccountMove(
  db: Database,
  actor: Actor | null,
  input: { id: number; reason: string },
  occasion: CertificationOccasion,
): Outcome<AccountMove, AccountMoveRefusal> {
  const home = homeRegionCode(db);
  return write(db, (tx) => {
    const move = findAccountMove(tx, input.id);
    if (!move) return refuse('move-unknown', { value: String(input.id) });
    const may = mayForBoth(tx, actor, 'certificate.revoke', [move.fromId, move.toId], { regionCode: home }, occasion);
    if (!may.ok) return may;
    if (move.state !== 'done')
      return refuse('move-state', { state: move.state, allowed: accountMoveMoves(move.state) });
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    if (!isActive(tx, move.fromId)) return refuse('account-unknown', { value: String(move.fromId) });
    if (clash(tx, move.toId, move.fromId, move.moved!.certification_applications)) return refuse('move-clash');
    if (heldElsewhere(tx, move)) return refuse('moved-since', { state: move.state });
    hand(tx, move.moved as Record<HeldTable, number[]>, move.fromId);
    const undone = tx
      .update(accountMoves)
      .set({ state: 'undone', undoneBy: actor!.accountId, undoneAt: occasion.now.toISOString() })
      .where(and(eq(accountMoves.id, move.id), eq(accountMoves.state, 'done')))
      .returning()
      .get();
    noted(tx, undone, 'undo', actor!, input.reason, occasion);
    return ok(undone);
  });
}
