import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { movesOfDelisting } from '../companies/delisting-state';
import type { DelistingView } from './delisting-page';
import { openDelisting } from './delisting.server';

/** How far the delisting of a firm has come: its proposer may only take it back, others decide. */
export function delistingView(db: Database, actor: Actor, companyId: number): DelistingView {
  const open = openDelisting(db, companyId);
  if (!open) return { state: null, at: null, reason: null, own: false, moves: [] };
  const own = open.proposedBy === actor.accountId;
  const moves = movesOfDelisting(open.state).filter((move) => move === 'relist' || (move === 'withdraw') === own);
  return { state: open.state, at: open.decidedAt ?? open.proposedAt, reason: open.reason, own, moves };
}
