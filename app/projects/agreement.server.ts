import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { Details } from '../events/mask';
import { refuse, type Outcome } from '../outcome';
import { leadProject, type ActRefusal } from './act.server';
import { agreementOn } from './agreement';
import { markLapsed } from './invite.server';
import { lastInvitation } from './parties-now';
import type { Project } from './project';
import { tellParties } from './project-mail.server';
import { moveProject, type MoveRefusal } from './project-move.server';
import type { ProjectMover, ProjectState } from './project-state';
import { adoptRoles } from './roles.server';
import type { Side } from './side.server';

/** The move that brings the newest revision into force; null where none waits. */
function agreeingMove({ state, revision, agreedRevision }: Project): 'agree' | 'adopt' | null {
  if (state === 'forming') return 'agree';
  return state === 'running' && revision !== agreedRevision ? 'adopt' : null;
}

/**
 * Brings the newest revision into force if the last needed consent is there: called by whatever gives one. Answers the
 * state reached, or null where something is still missing. `said`: what history notes of who gave it beside that.
 */
export function settleAgreement(
  tx: Transaction,
  side: Side,
  occasion: Occasion,
  said: Details = {},
): ProjectState | null {
  const move = agreeingMove(side.project);
  if (move === null || agreementOn(side.project, side.today).ready !== 'now') return null;
  return bringIntoForce(tx, side, move, { mover: 'answers', said }, occasion);
}

function bringIntoForce(
  tx: Transaction,
  side: Side,
  move: 'agree' | 'adopt',
  { mover, said = {} }: { readonly mover: ProjectMover; readonly said?: Details },
  occasion: Occasion,
): ProjectState {
  const { project, party, by } = side;
  const { revision } = project;
  const set = { agreedRevision: revision, ...(move === 'agree' ? { agreedAt: occasion.now.toISOString() } : {}) };
  const moved = moveProject(tx, project, move, { mover, by, set, after: { partyId: party.id, ...said } }, occasion);
  if (!moved.ok) throw new Error(`project ${project.id} cannot be agreed on in state ${project.state}`);
  adoptRoles(tx, project, revision, occasion);
  tellParties(tx, side, move === 'agree' ? 'agreed' : 'adopted', occasion, []);
  return moved.value.state;
}

export type AgreeRefusal = ActRefusal | MoveRefusal | 'not-agreed-yet' | 'too-few-parties';

/**
 * The lead's press, where some never answered: their invitations are noted as lapsed and the revision comes into force.
 * Refused while anybody is waited for, or where fewer than two independent parties have consented.
 */
export function agreeNow(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null; revision: number },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, AgreeRefusal> {
  return leadProject(db, actor, input, occasion, (tx, side): Outcome<{ state: ProjectState }, AgreeRefusal> => {
    const { project } = side;
    const move = agreeingMove(project);
    if (move === null) return refuse('move-not-allowed', { value: 'agree', state: project.state, allowed: [] });
    const { ready, lapsed, tooFew, silent, invited } = agreementOn(project, side.today);
    if (ready === 'no')
      return tooFew && silent.length + invited.length === 0
        ? refuse('too-few-parties', { state: project.state })
        : refuse('not-agreed-yet', { state: project.state, value: String(silent.length + invited.length) });
    for (const party of lapsed) markLapsed(tx, lastInvitation(party)!.id);
    return { ok: true, value: { state: bringIntoForce(tx, side, move, { mover: 'lead' }, occasion) } };
  });
}
