import type { Database } from '../../db/client';
import { regionAtlas } from '../atlas/region-atlas.server';
import type { Lens } from '../gaps/lens';
import type { Counterpart } from '../region/counterpart';
import { counterpartOf } from '../region/counterpart.server';
import { homeRegionCode } from '../region/home-region.server';
import { lensView, type LensView } from '../region/lens-view';

export interface SegmentIndexView {
  readonly atlas: Pick<LensView, 'region' | 'chains' | 'segments'> & { readonly lens: Counterpart['lens'] };
  readonly counterpart: Counterpart;
}

/** Chains and segments with their presence in the home region, by registered firms or by what a public source states of them. */
export function segmentIndex(db: Database, lens: Lens): SegmentIndexView {
  // A published list says nothing of segments: under it this page counts what it always counts.
  const counted = lens === 'sourced' ? 'sourced' : 'registry';
  const home = homeRegionCode(db);
  const { region, chains, segments } = lensView(regionAtlas(db, home, counted));
  return { atlas: { region, chains, segments, lens: counted }, counterpart: counterpartOf(db, home, counted)! };
}
