import type { RegionAtlas } from './region-atlas';
import type { RegionHeadline } from '../gaps/region-gaps';

/** The headline without its parts by end point, which no page here shows. */
export interface Headline extends Pick<RegionHeadline, 'bestSingles' | 'bestPairs'> {
  readonly coverage: Pick<RegionHeadline['coverage'], 'paths' | 'links' | 'segments'>;
}

export type LensView = Omit<RegionAtlas, 'headline'> & { readonly headline: Headline | null };

/** One region under one lens, as the home page shows it. */
export function lensView({ headline, ...atlas }: RegionAtlas): LensView {
  if (!headline) return { ...atlas, headline: null };
  const { paths, links, segments } = headline.coverage;
  return {
    ...atlas,
    headline: {
      coverage: { paths, links, segments },
      bestSingles: headline.bestSingles,
      bestPairs: headline.bestPairs,
    },
  };
}
