import { openParties } from './parties-now';
import type { Project, ProjectContribution, ProjectParty } from './project';

/** An answer that is still wanted: a party's word about one contribution. */
interface OpenAnswer {
  readonly party: ProjectParty;
  readonly contribution: ProjectContribution;
}

export interface Completion {
  readonly open: readonly OpenAnswer[];
  /** Somebody independent confirmed some contribution. */
  readonly confirmed: boolean;
  /** `now`: the last answer is there; `press`: the days are over and the lead may decide; `no`: wait. */
  readonly ready: 'now' | 'press' | 'no';
}

type Closing = Pick<Project, 'parties' | 'contributions' | 'confirmations' | 'confirmBy'>;

/** The contributions of parties that are still in it: what is asked about. */
export function standingContributions({ parties, contributions }: Pick<Project, 'parties' | 'contributions'>) {
  const open = new Set(openParties({ parties }).map(({ id }) => id));
  return contributions.filter(({ partyId }) => open.has(partyId));
}

/** Where the confirmations of a closing project stand on a day (ISO date in China). */
export function completionOn(project: Closing, today: string): Completion {
  const given = new Set(project.confirmations.map(({ contributionId, partyId }) => `${contributionId} ${partyId}`));
  const standing = standingContributions(project);
  const over = project.confirmBy !== null && project.confirmBy < today;
  const open = openParties(project).flatMap((party) =>
    standing.filter(({ id }) => !given.has(`${id} ${party.id}`)).map((contribution) => ({ party, contribution })),
  );
  const confirmed = project.confirmations.some(({ answer, independent }) => answer === 'confirm' && independent);
  const ready = open.length === 0 ? 'now' : over && confirmed ? 'press' : 'no';
  return { open, confirmed, ready };
}
