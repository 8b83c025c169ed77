import type { Language } from '../i18n/language';
import type { AtlasChain, AtlasLink, AtlasSegment, RegionAtlas } from './region-atlas';
import { chainMeasures, wholeMeasures, type SceneMeasures } from './scene-measures';

/** What of a region's atlas one picture shows, and how large. */
export interface ScenePart {
  readonly atlas: RegionAtlas;
  readonly language: Language;
  /** The chain drawn large with its neighbours of other chains small; null for all chains. */
  readonly chainId: string | null;
  readonly chains: readonly AtlasChain[];
  readonly segments: readonly AtlasSegment[];
  readonly links: readonly AtlasLink[];
  readonly measures: SceneMeasures;
}

/** All of the atlas, or one chain with every segment that a link joins to it. */
export function partOf(atlas: RegionAtlas, language: Language, chainId: string | null): ScenePart {
  if (chainId === null) {
    const { chains, segments, links } = atlas;
    return {
      atlas,
      language,
      chainId,
      chains: inhabited(chains, segments),
      segments,
      links,
      measures: wholeMeasures[language],
    };
  }
  const own = new Set(atlas.segments.filter((segment) => segment.chainId === chainId).map(({ id }) => id));
  const links = atlas.links.filter((link) => own.has(link.supplierId) || own.has(link.customerId));
  const shown = new Set([...own, ...links.flatMap((link) => [link.supplierId, link.customerId])]);
  const segments = atlas.segments.filter(({ id }) => shown.has(id));
  return {
    atlas,
    language,
    chainId,
    chains: inhabited(atlas.chains, segments),
    segments,
    links,
    measures: chainMeasures[language],
  };
}

function inhabited(chains: readonly AtlasChain[], segments: readonly AtlasSegment[]): AtlasChain[] {
  return chains.filter((chain) => segments.some((segment) => segment.chainId === chain.id));
}

/** Whether a chain is only a neighbour of the one drawn large. */
export function isStub({ chainId }: ScenePart, other: string): boolean {
  return chainId !== null && other !== chainId;
}
