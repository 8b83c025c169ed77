import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { movesOfDelisting, type DelistingMove, type DelistingState } from '../companies/delisting-state';
import { openDelisting } from './delisting.server';

/** How far the delisting of a firm has come, and what the reader may do about it. */
export interface DelistingView {
  readonly state: DelistingState | null;
  /** Moment since when it stands so. */
  readonly at: string | null;
  readonly reason: string | null;
  readonly own: boolean;
  readonly moves: readonly DelistingMove[];
}

/** How far the delisting of a firm has come: its proposer may only take it back, others decide. */
export function delistingView(db: Database, actor: Actor, companyId: number): DelistingView {
  const open = openDelisting(db, companyId);
  if (!open) return { state: null, at: null, reason: null, own: false, moves: [] };
  const own = open.proposedBy === actor.accountId;
  const moves = movesOfDelisting(open.state).filter((move) => move === 'relist' || (move === 'withdraw') === own);
  return { state: open.state, at: open.decidedAt ?? open.proposedAt, reason: open.reason, own, moves };
}
