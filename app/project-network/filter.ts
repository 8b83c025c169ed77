import type { ProjectState } from '../projects/project-state';
import type { Collaboration, PartyKind } from './collaboration';
import { joinedBy, tiesOf, type Tie } from './ties';

/** Which projects are asked for: going on, brought to their end, given up, or all. */
export const progress = ['any', 'open', 'completed', 'ended'] as const;
type Progress = (typeof progress)[number];

export interface CollaborationFilter {
  readonly progress: Progress;
  /** Only projects with work in a segment of this chain; null for all. */
  readonly chain: string | null;
  /** Only parties of this kind and their projects; null for all. */
  readonly kind: PartyKind | null;
  /** ISO date: only projects that began on it or later; null for all. */
  readonly since: string | null;
  /** Only parties tied by at least two projects. */
  readonly twice: boolean;
  /** Whether roles that ended count. */
  readonly ended: boolean;
  /** Only the parties of one group of what is left, by its number from 1; null for all. */
  readonly group: number | null;
}

export const everything: CollaborationFilter = {
  progress: 'any',
  chain: null,
  kind: null,
  since: null,
  twice: false,
  ended: false,
  group: null,
};

/** What a filter leaves, with the ties it rests on. */
export interface Shown extends Collaboration {
  readonly ties: readonly Tie[];
}

/**
 * The part of a network that a filter leaves: projects first, then the roles in them that count, then the parties that
 * have one, then what these do and whom they supply.
 */
export function partOf(whole: Collaboration, filter: CollaborationFilter, chainOf: ReadonlyMap<string, string>): Shown {
  const inChain = new Set(
    whole.works.filter(({ segment }) => chainOf.get(segment) === filter.chain).map(({ project }) => project),
  );
  const fits = whole.projects.filter(
    ({ id, state, since }) =>
      hasProgress(state, filter.progress) &&
      (filter.chain === null || inChain.has(id)) &&
      (filter.since === null || since >= filter.since),
  );
  const kinds = new Map(whole.parties.map(({ id, kind }) => [id, kind]));
  const projectIds = new Set(fits.map(({ id }) => id));
  const roles = whole.roles.filter(
    ({ project, party, until }) =>
      projectIds.has(project) &&
      (filter.ended || until === null) &&
      (filter.kind === null || kinds.get(party) === filter.kind),
  );
  const ties = tiesOf({ parties: whole.parties, projects: fits, roles }).filter(
    ({ projects }) => !filter.twice || projects.length >= 2,
  );
  const kept = filter.twice ? joinedBy(ties) : new Set(roles.map(({ party }) => party));
  return { ...within(whole, { projectIds, kept, roles }), ties };
}

/** The part of what is shown that some parties are in: their roles, projects and ties among each other. */
export function among(shown: Shown, kept: ReadonlySet<string>): Shown {
  const projectIds = new Set(shown.projects.map(({ id }) => id));
  const ties = shown.ties.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return { ...within(shown, { projectIds, kept, roles: shown.roles }), ties };
}

function hasProgress(state: ProjectState, asked: Progress): boolean {
  if (asked === 'any') return true;
  if (asked === 'completed') return state === 'completed';
  const isOver = state === 'stopped' || state === 'withdrawn';
  return asked === 'ended' ? isOver : !isOver && state !== 'completed';
}

interface Kept {
  readonly projectIds: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly roles: Collaboration['roles'];
}

function within(whole: Collaboration, { projectIds, kept, roles }: Kept): Collaboration {
  const own = roles.filter(({ party }) => kept.has(party));
  const held = new Set(own.map(({ project }) => project));
  const has = new Set(own.map(({ project, party }) => `${project} ${party}`));
  return {
    parties: whole.parties.filter(({ id }) => kept.has(id)),
    projects: whole.projects.filter(({ id }) => projectIds.has(id) && held.has(id)),
    roles: own,
    works: whole.works.filter(({ project, party }) => has.has(`${project} ${party}`)),
    supplies: whole.supplies.filter(({ supplier, customer }) => kept.has(supplier) && kept.has(customer)),
  };
}

/** Projects that have a party in a region, with all their parties, wherever they sit. */
export function ofRegion(whole: Collaboration, codes: ReadonlySet<string>): Collaboration {
  const here = new Set(whole.parties.filter(({ region }) => region !== null && codes.has(region)).map(({ id }) => id));
  const projectIds = new Set(whole.roles.filter(({ party }) => here.has(party)).map(({ project }) => project));
  const roles = whole.roles.filter(({ project }) => projectIds.has(project));
  const kept = new Set(roles.map(({ party }) => party));
  return within(whole, { projectIds, kept, roles });
}
