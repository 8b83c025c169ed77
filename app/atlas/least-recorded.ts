import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { LeastRecordedView } from './atlas-view';
import { coverageProvenance } from './coverage-figures';
import { atlasWords } from './messages';
import type { AtlasChain, RegionAtlas } from './region-atlas';

/**
 * Of which chains the smallest share of segments is on record (METHODS #5, by chain). Null where the records do not
 * tell: nothing may be said of segments, the chains were not surveyed alike, or all have the same share.
 */
export function leastRecorded(atlas: RegionAtlas, language: Language): LeastRecordedView | null {
  const chains = atlas.withheld ? [] : atlas.chains.filter(({ segmentCount }) => segmentCount > 0);
  const least = leastOf(chains);
  const [first] = least;
  if (!first || least.length === chains.length) return null;
  if (chains.some(({ survey }) => survey.completeness !== first.survey.completeness)) return null;
  const { leastRecorded: words, undated } = atlasWords(language, atlas.lens);
  return {
    before: words.before(String(chains.length)),
    chains: least.map(({ id, nameZh, nameEn, recordedCount, segmentCount }) => ({
      id,
      name: localised(language, nameZh, nameEn),
      counts: words.counts(String(recordedCount), String(segmentCount)),
    })),
    after: words.after(atlas.asOf ?? undated, first.survey.completeness === 'partial'),
    provenance: coverageProvenance('segment-coverage', atlas, language),
  };
}

/** Shares are compared by their products: equal ones stay equal. */
function leastOf(chains: readonly AtlasChain[]): AtlasChain[] {
  const byShare = (one: AtlasChain, other: AtlasChain) =>
    one.recordedCount * other.segmentCount - other.recordedCount * one.segmentCount;
  const [least] = [...chains].sort(byShare);
  return least ? chains.filter((chain) => byShare(chain, least) === 0) : [];
}
