import type { Actor } from '../accounts/permissions/actor';
import { actsFor } from '../parties/party';
import { leadOf, openRole } from './parties-now';
import type { Project, ProjectParty } from './project';

/** The side of a project somebody is on: the one that leads, else one with a role, else one that was asked. */
export function ownParty(project: Project, actor: Actor): ProjectParty | null {
  const own = project.parties.filter(
    (one) => actsFor(actor, one.party) && (one.spans.length > 0 || wasAsked(project, one)),
  );
  const lead = leadOf(project);
  return own.find(({ id }) => id === lead?.id) ?? own.find((one) => openRole(one) !== null) ?? own[0] ?? null;
}

/** It was sent an invitation: a prepared one is its lead's alone. */
function wasAsked({ state }: Project, { invitations }: ProjectParty): boolean {
  return state !== 'draft' && invitations.some((one) => one.state !== 'prepared');
}
