import { keptUnderDataVersion } from '../../../db/kept';
import type { Database } from '../../../db/client';
import { publicProjects } from './public-projects.server';

interface ProjectCounts {
  readonly all: number;
  /** By segment, how many listed projects work on it. */
  readonly bySegment: ReadonlyMap<string, number>;
  /** By a company's slug, in how many it disclosed itself. */
  readonly byCompany: ReadonlyMap<string, number>;
}

const kept = keptUnderDataVersion<'all', ProjectCounts>((db) => {
  const projects = publicProjects(db);
  return {
    all: projects.length,
    bySegment: counted(projects.map(({ contributions }) => contributions.map(({ segmentId }) => segmentId))),
    byCompany: counted(
      projects.map(({ parties }) => parties.flatMap(({ kind, slug }) => (kind === 'company' ? [slug] : []))),
    ),
  };
});

/** How many projects everybody may see, and where. */
export function projectCounts(db: Database): ProjectCounts {
  return kept(db, 'all');
}

/** In how many lists each word stands. */
function counted(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of lists) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
