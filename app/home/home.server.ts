import { asc, inArray } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { problems } from '../../db/schema/index';
import { regionAtlas } from '../atlas/region-atlas.server';
import { homeRegionCode } from '../region/home-region.server';
import { projectCounts } from '../projects/public/project-counts.server';
import { publishedShares, type PublishedShare } from '../region/shares.server';
import { counterpartOf } from '../atlas/counterpart.server';
import type { Counterpart } from '../atlas/counterpart';
import { usualLens, type Lens } from '../gaps/lens';
import { lensView, type LensView } from '../atlas/lens-view';
import { listOccupations } from '../certification/schemes/occupation-register.server';
import { industry } from '../region/industry.server';
import { newestRecords, recordCounts, type NewestRecord } from './newest.server';
import { shownPath, type ShownPath } from './opening';

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
  readonly newest: readonly NewestRecord[];
  /** What firms of the home region have on record. */
  readonly records: { readonly all: number; readonly unsourced: number };
  /** Occupations with levels to be certified in, and schemes in force, which one may apply under. */
  readonly talent: { readonly occupations: number; readonly schemes: number };
  /** Listed collaboration projects. */
  readonly projects: number;
  /** One complete path; null where none is. */
  readonly path: ShownPath | null;
}

/** The study's findings that TwinAtlas is the answer to: the chains, co-operation between firms, and talent. */
const answered = ['P3.2', 'P3.3', 'P5.2'];

const view = keptUnderDataVersion<Counterpart['lens'], Omit<HomeView, 'path'>>((db, lens) => {
  const region = homeRegionCode(db);
  return {
    representative: lensView(regionAtlas(db, region, 'representative')),
    registry: lensView(regionAtlas(db, region, lens)),
    counterpart: counterpartOf(db, region, lens)!,
    shares: publishedShares(db),
    newest: newestRecords(db, region, lens),
    records: recordCounts(db, region),
    talent: talentOffered(db),
    projects: projectCounts(db).all,
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

function talentOffered(db: Database): HomeView['talent'] {
  const occupations = listOccupations(db, 'all');
  const inForce = occupations.flatMap(({ schemes }) => schemes.filter(({ published }) => published !== null));
  return { occupations: occupations.length, schemes: inForce.length };
}

/**
 * The home region by the published list and by registered firms (under `sourced` only what a public source states),
 * with the study's shares and the findings TwinAtlas answers, what is new, and the complete path of a number (from 1,
 * counted round; the longest without one).
 */
export function homeView(db: Database, lens: Lens = usualLens, path: number | null = null): HomeView {
  const shown = view(db, lens === 'sourced' ? 'sourced' : 'registry');
  const atlas = regionAtlas(db, shown.registry.region.code, shown.registry.lens);
  return { ...shown, path: shownPath(industry(db).graph, atlas, path) };
}
