import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import type { Lens } from '../gaps/lens';
import type { Counterpart } from '../atlas/counterpart';
import { counterpartOf } from '../atlas/counterpart.server';
import { homeRegionCode } from '../region/home-region.server';
import { lensView, type LensView } from '../atlas/lens-view';

export interface SegmentIndexView {
  readonly atlas: Pick<LensView, 'region' | 'chains' | 'segments'> & { readonly lens: Lens };
  /** Null under a published list, which counts no segment. */
  readonly counterpart: Counterpart | null;
}

/** Chains and segments with their presence in the home region under a lens; a published list judges no segment. */
export function segmentIndex(db: Database, lens: Lens): SegmentIndexView {
  const home = homeRegionCode(db);
  const { region, chains, segments } = lensView(regionAtlas(db, home, lens));
  return { atlas: { region, chains, segments, lens }, counterpart: counterpartOf(db, home, lens) };
}
