import { and, countDistinct, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { amongListed, prepared } from '../../db/prepared';
import { capabilities, companies, regions } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { companyRevision } from '../companies/company-revision.server';
import type { PreparedGraph } from '../gaps/chain-graph';
import { coverage } from '../gaps/path-coverage';
import { regionFigures, type RegionFigures } from './region-figures';

/** A capability as figures count it. */
interface CountedCapability {
  readonly companyId: number;
  readonly segmentId: string;
}

/**
 * The figures of a region under the lens `registry`, read in the transaction that changes them. A province counts its
 * prefectures, as the atlas does.
 */
export function figuresOf(tx: Transaction, graph: PreparedGraph, regionCode: string): RegionFigures {
  return regionFigures(coverage(graph, new Set(firmsBySegment(tx, regionCode).keys())));
}

/** How many firms a region has in each segment where it has any; kept until a company changes. */
const keptFirms = keptUnderDataVersion<string, ReadonlyMap<string, number>>(firmsBySegment, 60, companyRevision);

/** The segments of a region in which some company is, as `figuresOf` counts them; `without` leaves capabilities out. */
export function presentIn(
  db: Database,
  regionCode: string,
  without: readonly CountedCapability[] = [],
): ReadonlySet<string> {
  const firms = keptFirms(db, regionCode);
  const left = leftOutOf(db, regionCode, without);
  return new Set([...firms].flatMap(([segment, count]) => (count > (left.get(segment) ?? 0) ? [segment] : [])));
}

/** How many of the capabilities are of firms of a region, by segment. */
function leftOutOf(
  db: Database,
  regionCode: string,
  without: readonly CountedCapability[],
): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  if (without.length === 0) return left;
  const ids = JSON.stringify(without.map(({ companyId }) => companyId));
  const here = new Set(
    firmsInside(db)
      .all({ ids, region: regionCode })
      .map(({ id }) => id),
  );
  for (const { companyId, segmentId } of without)
    if (here.has(companyId)) left.set(segmentId, (left.get(segmentId) ?? 0) + 1);
  return left;
}

const firmsInside = prepared((db) =>
  db
    .select({ id: companies.id })
    .from(companies)
    .where(and(amongListed(companies.id, 'ids'), inside(db)))
    .prepare(),
);

const firmCounts = prepared((db) =>
  db
    .select({ segmentId: capabilities.segmentId, firms: countDistinct(companies.id) })
    .from(companies)
    .innerJoin(capabilities, eq(capabilities.companyId, companies.id))
    .where(inside(db))
    .groupBy(capabilities.segmentId)
    .prepare(),
);

function firmsBySegment(db: Database | Transaction, regionCode: string): ReadonlyMap<string, number> {
  const rows = firmCounts(db).all({ region: regionCode });
  return new Map(rows.map(({ segmentId, firms }) => [segmentId, firms]));
}

function inside(db: Database): SQL {
  const region = sql.placeholder('region');
  const codes = db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, region), eq(regions.parentCode, region)));
  return inArray(companies.regionCode, codes);
}

const regionOf = prepared((db) =>
  db
    .select({ code: regions.code, parentCode: regions.parentCode })
    .from(companies)
    .innerJoin(regions, eq(regions.code, companies.regionCode))
    .where(eq(companies.id, sql.placeholder('id')))
    .prepare(),
);

/** The region whose figures a company moves: its own; of a district, the city it lies in. */
export function countedRegionOf(db: Database | Transaction, companyId: number): string | null {
  const row = regionOf(db).get({ id: companyId });
  if (!row) return null;
  return row.code.endsWith('00') ? row.code : (row.parentCode ?? row.code);
}
