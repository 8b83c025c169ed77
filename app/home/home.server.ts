import { asc, inArray } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { problems } from '../../db/schema/index';
import { regionAtlas } from '../atlas/region-atlas.server';
import { homeRegionCode } from '../region/home-region.server';
import { publishedShares, type PublishedShare } from '../region/shares.server';
import { counterpartOf } from '../atlas/counterpart.server';
import type { Counterpart } from '../atlas/counterpart';
import { usualLens, type Lens } from '../gaps/lens';
import { lensView, type LensView } from '../atlas/lens-view';

interface HomeFinding {
  readonly id: string;
  readonly section: string;
  readonly findingZh: string;
  readonly findingEn: string;
  readonly source: string;
}

export interface HomeView {
  readonly representative: LensView;
  /** Registered firms, all of them or only what a public source states. */
  readonly registry: LensView;
  readonly counterpart: Counterpart;
  readonly shares: readonly PublishedShare[];
  readonly findings: readonly HomeFinding[];
}

/** The study's findings that TwinAtlas is the answer to: the chains, co-operation between firms, and talent. */
const answered = ['P3.2', 'P3.3', 'P5.2'];

const view = keptUnderDataVersion<Counterpart['lens'], HomeView>((db, lens) => {
  const region = homeRegionCode(db);
  return {
    representative: lensView(regionAtlas(db, region, 'representative')),
    registry: lensView(regionAtlas(db, region, lens)),
    counterpart: counterpartOf(db, region, lens)!,
    shares: publishedShares(db),
    findings: db
      .select({
        id: problems.id,
        section: problems.section,
        findingZh: problems.findingZh,
        findingEn: problems.findingEn,
        source: problems.source,
      })
      .from(problems)
      .where(inArray(problems.id, answered))
      .orderBy(asc(problems.id))
      .all(),
  };
});

/**
 * The home region by the published list and by registered firms (under `sourced` only what a public source states),
 * with the study's shares and the findings TwinAtlas answers.
 */
export function homeView(db: Database, lens: Lens = usualLens): HomeView {
  return view(db, lens === 'sourced' ? 'sourced' : 'registry');
}
