import type { Database } from '../../db/client';
import { regionAtlas } from './region-atlas.server';
import type { Lens } from '../gaps/lens';
import type { Counterpart } from './counterpart';

/**
 * The headline of a region with what no public source states left out, or, where it is left out already, with it. Null
 * under the published list, which counts no segment either way.
 */
export function counterpartOf(db: Database, regionCode: string, lens: Lens): Counterpart | null {
  if (lens === 'representative') return null;
  const other = lens === 'sourced' ? 'registry' : 'sourced';
  const { headline, sources, asOf, completeness } = regionAtlas(db, regionCode, other);
  if (!headline) return { lens: other, figures: null, sources, asOf, completeness };
  const { segments, links, paths } = headline.coverage;
  return {
    lens: other,
    figures: {
      segments: `${segments.present}/${segments.total}`,
      links: `${links.complete}/${links.total}`,
      paths: `${paths.complete}/${paths.total}`,
    },
    sources,
    asOf,
    completeness,
  };
}
