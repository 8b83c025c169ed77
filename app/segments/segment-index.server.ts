import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import { lensView, type LensView } from '../region/lens-view';
import { homeRegionCode } from '../region/home-region.server';

/** Chains and segments with their presence in the home region, by registered firms. */
export function segmentIndex(db: Database): Pick<LensView, 'region' | 'chains' | 'segments'> {
  const { region, chains, segments } = lensView(regionAtlas(db, homeRegionCode(db), 'registry'));
  return { region, chains, segments };
}
