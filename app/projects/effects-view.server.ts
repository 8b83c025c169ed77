import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { projectFigures } from '../../db/schema/index';
import { provedOnlyBy } from '../companies/capability-grounds.server';
import { gapsBeside } from '../gaps/fill-value';
import { coverage } from '../gaps/path-coverage';
import { industry } from '../region/industry.server';
import { groundsOf } from './effects.server';
import { evidenceOf } from './evidence-rule';
import type { Project } from './project';
import { regionFigures, type RegionFigures } from './region-figures';
import { countedRegionOf, presentIn } from './region-figures.server';

/** A region a project moved: its figures on that day, those of today, and today's without this project. */
export interface RegionEffect {
  readonly regionCode: string;
  /** ISO moment at which before and after were kept. */
  readonly at: string;
  readonly before: RegionFigures;
  readonly after: RegionFigures;
  readonly today: RegionFigures;
  readonly todayWithout: RegionFigures;
  /** Segments that the project works on there, each with missing ones on the same paths that keep it from completing more. */
  readonly beside: readonly { readonly segmentId: string; readonly missing: readonly string[] }[];
}

const figuresOfProject = prepared((db) =>
  db
    .select()
    .from(projectFigures)
    .where(eq(projectFigures.projectId, sql.placeholder('id')))
    .prepare(),
);

/**
 * What a project is worth: the figures kept when its evidence came in, and today's with and without it, so that no
 * credit is taken twice. Under the lens `registry` alone: a list says nothing of segments.
 */
export function regionEffects(db: Database, project: Project): RegionEffect[] {
  const { graph } = industry(db);
  const rows = figuresOfProject(db).all({ id: project.id });
  const alone = rows.length === 0 ? [] : provedOnlyBy(db, groundsOf(project.id));
  const figures = (present: ReadonlySet<string>) => regionFigures(coverage(graph, present));
  return rows.map(({ regionCode, at, before, after }) => ({
    regionCode,
    at,
    before: JSON.parse(before) as RegionFigures,
    after: JSON.parse(after) as RegionFigures,
    today: figures(presentIn(db, regionCode)),
    todayWithout: figures(presentIn(db, regionCode, alone)),
    beside: besideIn(db, project, regionCode),
  }));
}

function besideIn(db: Database, project: Project, regionCode: string): RegionEffect['beside'] {
  const { graph } = industry(db);
  const present = presentIn(db, regionCode);
  const own = project.contributions.flatMap((contribution) => {
    const party = project.parties.find(({ id }) => id === contribution.partyId)!.party;
    const here = party.kind === 'company' && countedRegionOf(db, party.id) === regionCode;
    return here && evidenceOf(project, contribution).counts ? [contribution.segmentId] : [];
  });
  return [...new Set(own)].map((segmentId) => {
    const without = new Set([...present].filter((id) => id !== segmentId));
    return { segmentId, missing: gapsBeside(graph, without, segmentId).map(({ segment }) => segment) };
  });
}
