import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { refuse, type Outcome } from '../outcome';
import { leadProject, type ActRefusal } from './act.server';
import { charterFault } from './charter';
import { charterOf } from './charter.server';
import { keepConsent } from './consent.server';
import { sendPrepared } from './invite.server';
import { keepNaming, namingUnsaid, type NamingRefusal } from './naming.server';
import { moveProject, moveRefusal, type MoveRefusal } from './project-move.server';
import type { ProjectState } from './project-state';

export type ProposeRefusal = ActRefusal | MoveRefusal | NamingRefusal | 'charter-incomplete' | 'nobody-invited';

/**
 * Sends the draft to those it names: from now on it waits for their answers. Who leads consents by proposing, and says
 * whether it may be named in public (`naming-unsaid` without).
 */
export function proposeProject(
  db: Database,
  actor: Actor | null,
  { disclosed, ...acting }: { id: number; partyId?: number | null; disclosed?: boolean | undefined },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, ProposeRefusal> {
  return leadProject(db, actor, acting, occasion, (tx, side): Outcome<{ state: ProjectState }, ProposeRefusal> => {
    const { project, party, by } = side;
    const refused = moveRefusal(project.state, 'propose', 'lead');
    if (refused) return refused;
    const fault = charterFault(charterOf(tx, project.id, project.revision), [party.id]);
    if (fault) return refuse('charter-incomplete', { field: fault, state: project.state });
    if (disclosed === undefined) return namingUnsaid(project);
    const invited = sendPrepared(tx, side, occasion);
    if (invited === 0) return refuse('nobody-invited', { state: project.state });
    keepConsent(tx, project, party.id, occasion);
    keepNaming(tx, party.id, disclosed);
    const set = { proposedAt: occasion.now.toISOString() };
    return moveProject(tx, project, 'propose', { mover: 'lead', by, set, after: { invited, disclosed } }, occasion);
  });
}

/** Gives a draft up; nobody else has seen it. */
export function discardProject(
  db: Database,
  actor: Actor | null,
  input: { id: number; partyId?: number | null },
  occasion: Occasion,
): Outcome<{ state: ProjectState }, ActRefusal | MoveRefusal> {
  return leadProject(db, actor, input, occasion, (tx, { project, by }) =>
    moveProject(tx, project, 'discard', { mover: 'lead', by, set: { endedAt: occasion.now.toISOString() } }, occasion),
  );
}
