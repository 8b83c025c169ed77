import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { completionOn } from './completion';
import { applyEffects } from './effects.server';
import { freezeNames } from './frozen-names.server';
import { tellParties } from './project-mail.server';
import { announceProject, projectFoundBefore } from './public/project-searches.server';
import { moveProject } from './project-move.server';
import type { ProjectState } from './project-state';
import type { Side } from './side.server';
import { proposeSupplyLinks } from './supply-proposals.server';

/**
 * Completes a closing project if the last answer is there or, by the lead, once the days are over: names are frozen,
 * supply links proposed and the evidence written in the same transaction, so that a restart in the middle leaves all of
 * it or nothing. Answers the state reached, or null where something is still missing.
 */
export function settleCompletion(
  db: Database,
  tx: Transaction,
  side: Side,
  mover: 'answers' | 'lead',
  occasion: Occasion,
): ProjectState | null {
  const { project, party, by } = side;
  if (project.state !== 'closing') return null;
  const { ready } = completionOn(project, side.today);
  if (ready === 'no' || (ready === 'press' && mover !== 'lead')) return null;
  const before = projectFoundBefore(db, tx, project.id, occasion.now);
  const set = { endedAt: occasion.now.toISOString(), confirmBy: null };
  const moved = moveProject(tx, project, 'complete', { mover, by, set, after: { partyId: party.id } }, occasion);
  if (!moved.ok) throw new Error(`project ${project.id} cannot be completed in state ${project.state}`);
  freezeNames(tx, project);
  proposeSupplyLinks(tx, project, by, occasion);
  applyEffects(db, tx, project.id, occasion);
  announceProject(db, tx, project.id, before, occasion);
  tellParties(tx, side, 'completed', occasion, []);
  return moved.value.state;
}
