import { countCut, type CutCount } from '../talent-counts/cut';
import type { Group } from '../talent-counts/partition';
import type { AskedNeed } from './matching';

/** Certified people of a needed segment, as far as the published counts say: of the need's region, and of all. */
export interface TalentMatch {
  readonly segmentId: string;
  readonly chainId: string;
  readonly inSegment: CutCount;
  readonly inChain: CutCount;
  /** Of the chain and of the need's region; null where the need names none. */
  readonly inRegion: CutCount | null;
}

/** What the published counts say of each needed segment; no number here is of people the publication does not name. */
export function matchTalent(
  groups: readonly Group[],
  need: AskedNeed,
  chainOf: ReadonlyMap<string, string>,
): TalentMatch[] {
  return need.segments.flatMap((segmentId) => {
    const chainId = chainOf.get(segmentId);
    if (chainId === undefined) return [];
    return [
      {
        segmentId,
        chainId,
        inSegment: countCut(groups, { chain: chainId, segment: segmentId }),
        inChain: countCut(groups, { chain: chainId }),
        inRegion: need.regionCode === null ? null : countCut(groups, { chain: chainId, region: need.regionCode }),
      },
    ];
  });
}
