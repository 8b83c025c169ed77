import { institutionKinds } from '../../parties/institution-kind';
import type { PublicProject } from './public-project';

export const projectPageSize = 20;

/** States a listed project can be in, as readers ask for them. */
export const publicStates = ['agreed', 'running', 'closing', 'completed', 'stopped'] as const;
export const projectSorts = ['newest', 'ending', 'title'] as const;
/** What kind of party is in it beside firms. */
export const partnerKinds = institutionKinds;

/** What an address of the list asks for; empty texts ask nothing. */
export interface ProjectQuery {
  /** Words of its titles, goal or parties. */
  readonly q: string;
  readonly state: readonly (typeof publicStates)[number][];
  /** A segment or a chain that somebody works on. */
  readonly scope: string;
  /** GB/T 2260 code of where a party is seated. */
  readonly region: string;
  readonly partner?: (typeof partnerKinds)[number] | undefined;
  readonly sort?: (typeof projectSorts)[number] | undefined;
  /** From 1. */
  readonly page: number;
}

/** The parameters of the list's address for a query with some parts changed; any change but of the page goes to page 1. */
export function projectAddress(
  query: ProjectQuery,
  change: Partial<ProjectQuery> = {},
): Record<string, string | readonly string[] | null> {
  const { q, state, scope, region, partner, sort, page } = { ...query, page: 1, ...change };
  return {
    q: q || null,
    state,
    scope: scope || null,
    region: region || null,
    partner: partner ?? null,
    sort: sort ?? null,
    page: page > 1 ? String(page) : null,
  };
}

/** A province takes in its cities, a city its districts. */
function isWithin(code: string | null, region: string): boolean {
  return code !== null && code.startsWith(region.replace(/(00){1,2}$/, ''));
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether each word stands in a title, the goal or a party's name. */
function says({ titleZh, titleEn, goalZh, goalEn, parties }: PublicProject, q: string): boolean {
  const texts = [titleZh, titleEn, goalZh, goalEn, ...parties.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])];
  const all = folded(texts.filter((text) => text !== null).join('\n'));
  return folded(q)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The projects a query asks for, in its order; `chainOf` gives the chain of a segment. */
export function projectsAsked(
  projects: readonly PublicProject[],
  { q, state, scope, region, partner, sort }: ProjectQuery,
  chainOf: (segmentId: string) => string | undefined,
): PublicProject[] {
  const found = projects.filter(
    (project) =>
      (q === '' || says(project, q)) &&
      (state.length === 0 || (state as readonly string[]).includes(project.state)) &&
      (scope === '' || project.contributions.some(({ segmentId }) => [segmentId, chainOf(segmentId)].includes(scope))) &&
      (region === '' || project.parties.some(({ regionCode }) => isWithin(regionCode, region))) &&
      (partner === undefined || project.parties.some(({ institution }) => institution === partner)),
  );
  if (sort === 'title') return found.sort((a, b) => a.titleZh.localeCompare(b.titleZh, 'zh-Hans-CN') || a.id - b.id);
  if (sort === 'ending') return found.sort((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.id - b.id);
  return found;
}

/** Those without a planned end come last. */
const lastDay = ({ endsOn }: PublicProject) => endsOn ?? '9999';
