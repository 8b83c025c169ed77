import { keptUnderDataVersion } from '../../db/kept';
import type { Lens } from '../gaps/lens';
import { coverage } from '../gaps/path-coverage';
import { countsByRegion } from './firms.server';
import { industry } from '../region/industry.server';
import type { Ceiling } from './region-atlas';

/**
 * Coverage if one region had everything that any region has on record under a lens: what no region has caps every
 * region (METHODS, Lens). The same object until the data changes.
 */
export const ceilingUnder = keptUnderDataVersion<Lens, Ceiling>((db, lens) => {
  const { paths, links, segments } = coverage(industry(db).graph, new Set(countsByRegion(db, lens).bySegment.keys()));
  return { paths, links, segments };
});
