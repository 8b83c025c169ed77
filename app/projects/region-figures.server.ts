import { eq, inArray, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilities, companies, regions } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { PreparedGraph } from '../gaps/chain-graph';
import { coverage } from '../gaps/path-coverage';
import { regionFigures, type RegionFigures } from './region-figures';

/** A capability as figures count it. */
export interface CountedCapability {
  readonly companyId: number;
  readonly segmentId: string;
}

/**
 * The figures of a region under the lens `registry`, read in the transaction that changes them; `without` leaves some
 * capabilities out. A province counts its prefectures, as the atlas does.
 */
export function figuresOf(
  db: Database | Transaction,
  graph: PreparedGraph,
  regionCode: string,
  without: readonly CountedCapability[] = [],
): RegionFigures {
  return regionFigures(coverage(graph, presentIn(db, regionCode, without)));
}

/** The segments of a region in which some company is, as `figuresOf` counts them. */
export function presentIn(
  db: Database | Transaction,
  regionCode: string,
  without: readonly CountedCapability[] = [],
): Set<string> {
  const inside = db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, regionCode), eq(regions.parentCode, regionCode)));
  const rows = db
    .select({ companyId: capabilities.companyId, segmentId: capabilities.segmentId })
    .from(companies)
    .innerJoin(capabilities, eq(capabilities.companyId, companies.id))
    .where(inArray(companies.regionCode, inside))
    .all();
  const left = new Set(without.map(({ companyId, segmentId }) => `${companyId} ${segmentId}`));
  return new Set(
    rows.flatMap(({ companyId, segmentId }) => (left.has(`${companyId} ${segmentId}`) ? [] : [segmentId])),
  );
}

/** The region whose figures a company moves: its own; of a district, the city it lies in. */
export function countedRegionOf(db: Database | Transaction, companyId: number): string | null {
  const row = db
    .select({ code: regions.code, parentCode: regions.parentCode })
    .from(companies)
    .innerJoin(regions, eq(regions.code, companies.regionCode))
    .where(eq(companies.id, companyId))
    .get();
  if (!row) return null;
  return row.code.endsWith('00') ? row.code : (row.parentCode ?? row.code);
}
