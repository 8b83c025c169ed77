import { asc, inArray } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { problems } from '../../db/schema/index';
import { regionAtlas } from '../atlas/region-atlas.server';
import { homeRegionCode } from '../region/home-region.server';
import { publishedShares, type PublishedShare } from '../study/shares.server';
import { lensView, type LensView } from '../region/lens-view';

export interface HomeFinding {
  readonly id: string;
  readonly section: string;
  readonly findingZh: string;
  readonly findingEn: string;
  readonly source: string;
}

export interface HomeView {
  readonly representative: LensView;
  readonly registry: LensView;
  readonly shares: readonly PublishedShare[];
  readonly findings: readonly HomeFinding[];
}

/** The study's findings that TwinAtlas is the answer to: the chains, co-operation between firms, and talent. */
const answered = ['P3.2', 'P3.3', 'P5.2'];

const view = keptUnderDataVersion<'home', HomeView>((db) => {
  const region = homeRegionCode(db);
  return {
    representative: lensView(regionAtlas(db, region, 'representative')),
    registry: lensView(regionAtlas(db, region, 'registry')),
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

/** The home region under both lenses, with the study's shares and the findings TwinAtlas answers. */
export function homeView(db: Database): HomeView {
  return view(db, 'home');
}
