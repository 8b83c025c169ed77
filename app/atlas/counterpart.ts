import type { RegionAtlas } from './region-atlas';

/** The same region counted the other way: only what a public source states, or every registered firm. */
export interface Counterpart extends Pick<RegionAtlas, 'sources' | 'asOf' | 'completeness'> {
  readonly lens: 'registry' | 'sourced';
  /** “26/47”: of the whole region, whatever chain is shown. Null where nothing is counted. */
  readonly figures: { readonly segments: string; readonly links: string; readonly paths: string } | null;
}
