import { and, eq, inArray, max, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilities, companies, regions, surveys } from '../../db/schema/index';
import {
  comparisonAllowed,
  completenessUnder,
  defaultCompleteness,
  speaksOfSegments,
  surveyOfLens,
  type Lens,
} from '../gaps/lens';
import { homeRegionCode } from '../region/home-region.server';
import { industry } from '../region/industry.server';
import type { ChainSurvey } from './region-atlas';

/** What stands in the register of a region that nobody surveyed as such; translated like every source. */
const registerSource = 'register of firms found in public sources or registered by themselves; not a census';

/** What is left of a register where only what a public source states counts. */
export const sourcedRows = 'rows of the register whose segment and seat a public source states; not a census';

function sourceUnder(lens: Lens, source: string | null): string | null {
  return lens === 'sourced' && source !== null ? sourcedRows : source;
}

const surveysOfRegion = prepared((db) =>
  db
    .select()
    .from(surveys)
    .where(and(eq(surveys.lens, sql.placeholder('lens')), eq(surveys.regionCode, sql.placeholder('region'))))
    .prepare(),
);

/** A region and what lies in it: a province counts its prefectures. */
const within = (db: Database) =>
  db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, sql.placeholder('region')), eq(regions.parentCode, sql.placeholder('region'))));

const newestRecord = prepared((db) =>
  db
    .select({ asOf: max(capabilities.asOf) })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .where(inArray(companies.regionCode, within(db)))
    .prepare(),
);

const newestSurvey = prepared((db) =>
  db
    .select({ asOf: max(surveys.asOf) })
    .from(surveys)
    .where(and(eq(surveys.lens, 'registry'), inArray(surveys.regionCode, within(db))))
    .prepare(),
);

/**
 * The survey of each chain in a region under a lens. Where none is on record the register itself is what its figures
 * rest on, if it holds firms of the region (`recorded`): a figure always names its data.
 */
export function surveysIn(
  db: Database,
  lens: Lens,
  region: string,
  recorded: boolean,
): (chainId: string) => ChainSurvey {
  const rows = new Map(
    surveysOfRegion(db)
      .all({ lens: surveyOfLens(lens), region })
      .map((row) => [
        row.chainId,
        {
          ...row,
          completeness: completenessUnder(lens, row.completeness),
          source: sourceUnder(lens, row.source),
        },
      ]),
  );
  const register = recorded && speaksOfSegments(lens);
  const unsurveyed: ChainSurvey = {
    completeness: defaultCompleteness[lens],
    statedPresence: null,
    asOf: register ? later(newestSurvey(db).get({ region })?.asOf, newestRecord(db).get({ region })?.asOf) : null,
    source: register ? sourceUnder(lens, registerSource) : null,
  };
  return (chainId) => rows.get(chainId) ?? unsurveyed;
}

const newestOfAll = prepared((db) =>
  db
    .select({ asOf: max(surveys.asOf) })
    .from(surveys)
    .where(eq(surveys.lens, 'registry'))
    .prepare(),
);

/** The later of two days or months, as far as they are known. */
function later(one: string | null | undefined, other: string | null | undefined): string | null {
  return (
    [one, other]
      .filter((day) => typeof day === 'string')
      .sort()
      .at(-1) ?? null
  );
}

/** The register over all regions, as far as it counts under the lens: a census of none. */
export function wholeRegister(db: Database, lens: Lens): ChainSurvey {
  return {
    completeness: 'partial',
    statedPresence: null,
    asOf: newestOfAll(db).get({})?.asOf ?? null,
    source: sourceUnder(lens, registerSource),
  };
}

/**
 * Whether firms of a region may be counted beside the home region's: its own may, others' only where METHODS, Lens
 * allows to compare.
 */
export function countedIn(db: Database, lens: Lens, region: string): boolean {
  const home = homeRegionCode(db);
  if (region === home) return true;
  const statements = (code: string) => {
    const surveyOf = surveysIn(db, lens, code, false);
    return industry(db).chains.map(({ id }) => ({ lens, chainId: id, completeness: surveyOf(id).completeness }));
  };
  return comparisonAllowed(statements(home), statements(region)).allowed;
}
