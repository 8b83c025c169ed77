import { dependence } from '../parties/independence';
import { invitationStateOn } from './invitation-state';
import type { Invitation, Project, ProjectParty, RoleSpan } from './project';
import type { ProjectRole } from './project-role';

type Parties = Pick<Project, 'parties'>;

/** The role a party has now; null where it has none. */
export function openRole({ spans }: Pick<ProjectParty, 'spans'>): ProjectRole | null {
  return openSpan(spans)?.role ?? null;
}

function openSpan(spans: readonly RoleSpan[]): RoleSpan | undefined {
  return spans.find(({ endedAt }) => endedAt === null);
}

/** The parties with a role now. */
export function openParties({ parties }: Parties): ProjectParty[] {
  return parties.filter((party) => openRole(party) !== null);
}

/** Who leads; a project has exactly one lead from its draft to its end. */
export function leadOf({ parties }: Parties): ProjectParty | null {
  return parties.find((party) => openRole(party) === 'lead') ?? null;
}

export function partyNumbered({ parties }: Parties, id: number): ProjectParty | null {
  return parties.find((party) => party.id === id) ?? null;
}

/** Are there two of the parties that are independent of each other? */
function twoAreIndependent(parties: readonly ProjectParty[]): boolean {
  return parties.some((one, index) =>
    parties.slice(index + 1).some((other) => dependence(one.side, other.side) === null),
  );
}

/** Has the project fewer than two open independent parties (不足两方)? */
export function tooFew(project: Parties): boolean {
  return !twoAreIndependent(openParties(project));
}

/** When it last lost a party, as a moment; null where none ever left. From it the days of `tooFew` are counted. */
export function lastLoss({ parties }: Parties): string | null {
  const ends = parties.flatMap(({ spans }) => spans.flatMap(({ endedAt }) => endedAt ?? []));
  return ends.sort().at(-1) ?? null;
}

/** Nobody can act for the party that leads. */
export function leadMissing(project: Parties): boolean {
  return leadOf(project)?.able !== true;
}

/** A party's newest invitation. */
export function lastInvitation({ invitations }: Pick<ProjectParty, 'invitations'>): Invitation | null {
  return invitations.at(-1) ?? null;
}

/** Parties whose invitation is open and waited for on a day. */
export function invitedParties({ parties }: Parties, today: string): ProjectParty[] {
  return parties.filter((party) => invitationStandsAs(party, today) === 'invited');
}

/** Parties whose invitation lapsed by date and was not dealt with since. */
export function lapsedParties({ parties }: Parties, today: string): ProjectParty[] {
  return parties.filter(
    (party) => lastInvitation(party)?.state === 'invited' && invitationStandsAs(party, today) === 'lapsed',
  );
}

/** How a party's newest invitation stands on a day; null where it was never invited. */
export function invitationStandsAs(party: Pick<ProjectParty, 'invitations'>, today: string) {
  const invitation = lastInvitation(party);
  return invitation && invitationStateOn(invitation, today);
}
