import { asc, eq, sql } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { regionPeers, regions, surveys } from '../../db/schema/index';
import { countsByRegion } from '../atlas/firms.server';
import { industry } from '../region/industry.server';
import type { RegionAtlas } from '../atlas/region-atlas';
import { regionAtlas } from '../atlas/region-atlas.server';
import { completenessUnder, lenses, surveyOfLens, type Lens } from '../gaps/lens';
import type { Counterpart } from '../atlas/counterpart';
import { counterpartOf } from '../atlas/counterpart.server';
import { homeRegionCode } from '../region/home-region.server';
import { publishedShares, type PublishedShare } from '../region/shares.server';
import { matrixOf, type Matrix, type MatrixRegion } from './matrix';

const peersOf = prepared((db) =>
  db
    .select({ code: regionPeers.peerCode })
    .from(regionPeers)
    .where(eq(regionPeers.regionCode, sql.placeholder('region')))
    .orderBy(asc(regionPeers.ordinal))
    .prepare(),
);
const names = prepared((db) =>
  db.select({ code: regions.code, nameZh: regions.shortNameZh, nameEn: regions.nameEn }).from(regions).prepare(),
);
const surveysUnder = prepared((db) =>
  db
    .select({
      regionCode: surveys.regionCode,
      chainId: surveys.chainId,
      completeness: surveys.completeness,
      statedPresence: surveys.statedPresence,
    })
    .from(surveys)
    .where(eq(surveys.lens, sql.placeholder('lens')))
    .prepare(),
);

export interface MatrixView {
  readonly matrix: Matrix;
  /** Shown instead where the comparison is withheld. */
  readonly shares: readonly PublishedShare[];
  /** Where the records come from, how old and how complete they are: the home region's survey under this lens. */
  /** The home region's headline counted the other way. */
  readonly counterpart: Counterpart | null;
  readonly survey: Pick<RegionAtlas, 'sources' | 'asOf' | 'completeness'>;
}

const kept = keptUnderDataVersion<Lens, MatrixView>((db, lens) => {
  const home = homeRegionCode(db);
  const { bySegment, firmsByRegion } = countsByRegion(db, lens);
  const surveyRows = surveysUnder(db)
    .all({ lens: surveyOfLens(lens) })
    .map((row) => ({ ...row, completeness: completenessUnder(lens, row.completeness) }));
  const peers = peersOf(db)
    .all({ region: home })
    .map((peer) => peer.code);
  const recorded = [...new Set([...firmsByRegion.keys(), ...surveyRows.map((survey) => survey.regionCode)])].sort();
  const nameOf = new Map(
    names(db)
      .all()
      .map((region) => [region.code, region]),
  );
  const role = (code: string): MatrixRegion['role'] =>
    code === home ? 'home' : peers.includes(code) ? 'peer' : 'other';
  const map = industry(db);
  const { sources, asOf, completeness } = regionAtlas(db, home, lens);
  return {
    shares: publishedShares(db),
    counterpart: counterpartOf(db, home, lens),
    survey: { sources, asOf, completeness },
    matrix: matrixOf({
      lens,
      regions: [...new Set([home, ...peers, ...recorded])].map((code) => ({ ...nameOf.get(code)!, role: role(code) })),
      chains: map.chains,
      segments: map.segments,
      firms: new Map(
        [...bySegment].map(([segment, counts]) => [
          segment,
          new Map(counts.map((count) => [count.regionCode, count.firms])),
        ]),
      ),
      surveys: surveyRows,
      regionsRecorded: firmsByRegion.size,
    }),
  };
});

/**
 * The home region, its peers and every region with records against all segments; the same object until the data
 * changes.
 */
export function matrixView(db: Database, lens: Lens): MatrixView {
  return kept(db, lens);
}

/** Codes of every region that has a column under some lens: a choice of columns outlives a change of lens. */
export function columnCodes(db: Database): readonly string[] {
  return [...new Set(lenses.flatMap((lens) => matrixView(db, lens).matrix.regions.map(({ code }) => code)))];
}
