import type { Database } from '../../db/client';
import type { Lens } from '../gaps/lens';
import { regionAtlas } from './region-atlas.server';
import type { Unsourced } from './unsourced';

/** The registered firms of a segment that `sourced` leaves out, here and elsewhere; null under any other lens. */
export function unsourcedIn(db: Database, region: string, lens: Lens, segmentId: string): Unsourced | null {
  if (lens !== 'sourced') return null;
  const of = (counted: Lens) => regionAtlas(db, region, counted).segments.find(({ id }) => id === segmentId)!;
  const [registered, sourced] = [of('registry'), of('sourced')];
  const here = registered.firms.length - sourced.firms.length;
  return {
    here: here > 0,
    count: registered.firmCount === null ? null : String(here),
    none: sourced.firms.length === 0,
    elsewhere: registered.elsewhere.length > sourced.elsewhere.length,
  };
}
