import type { AtlasLink, AtlasSegment, RegionAtlas, RegionName } from '../atlas/region-atlas';
import type { Presence } from '../gaps/lens';

/** A region elsewhere with a recorded firm in a segment. */
export interface SupplyingRegion extends RegionName {
  /** Firms recorded there; null where counts may not be compared (METHODS, Lens): then only that there is a record. */
  readonly firms: number | null;
}

/** A segment that the short one supplies directly, and whether the region has it. */
interface FedSegment extends Pick<AtlasSegment, 'id' | 'nameZh' | 'nameEn' | 'presence'> {
  /** Null where the count is withheld. */
  readonly firmCount: number | null;
  readonly flowZh: string;
  readonly flowEn: string;
}

/** A segment without a recorded firm in the region, or with one alone: who has it elsewhere, and what it would feed. */
export interface Shortfall extends Pick<AtlasSegment, 'id' | 'chainId' | 'nameZh' | 'nameEn'> {
  readonly kind: 'missing' | 'thin';
  readonly presence: Presence;
  /** Paths complete once a missing segment is filled and nothing else changes; null for a thin one. */
  readonly fillGain: bigint | null;
  /** By code: how many firms are recorded ranks no region. */
  readonly regions: readonly SupplyingRegion[];
  /** In the order of the map; none where the chain ends. */
  readonly feeds: readonly FedSegment[];
}

/** Firms of a region in a segment; null where counts may not be compared. */
export type FirmsElsewhere = (segmentId: string, regionCode: string) => number | null;

/**
 * The missing and thin segments of a region: missing ones first, by the paths that filling each would complete, then
 * by the paths through it, then in the order of the map. None where nothing is said of the region's segments.
 */
export function shortfallsOf(
  atlas: Pick<RegionAtlas, 'segments' | 'links' | 'withheld'>,
  firmsElsewhere: FirmsElsewhere,
): Shortfall[] {
  if (atlas.withheld !== null) return [];
  const short = atlas.segments.filter((segment) => kindOf(segment.presence) !== null);
  const segmentOf = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  return short.sort(byWeight).map((segment) => ({
    id: segment.id,
    chainId: segment.chainId,
    nameZh: segment.nameZh,
    nameEn: segment.nameEn,
    kind: kindOf(segment.presence)!,
    presence: segment.presence,
    fillGain: segment.presence === 'thin' ? null : (segment.paths?.fillGain ?? null),
    regions: segment.elsewhere.map((region) => ({ ...region, firms: firmsElsewhere(segment.id, region.regionCode) })),
    feeds: fedBy(segment.id, atlas.links, segmentOf),
  }));
}

function kindOf(presence: Presence): Shortfall['kind'] | null {
  if (presence === 'thin') return 'thin';
  return presence === 'present' || presence === 'not-judged' ? null : 'missing';
}

/** Sorting is stable, so what ties stays in the order of the map. */
function byWeight(a: AtlasSegment, b: AtlasSegment): number {
  const thin = Number(a.presence === 'thin') - Number(b.presence === 'thin');
  return (
    thin || descending(a.paths?.fillGain, b.paths?.fillGain) || descending(a.paths?.pathsThrough, b.paths?.pathsThrough)
  );
}

function descending(a = 0n, b = 0n): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

function fedBy(
  supplierId: string,
  links: readonly AtlasLink[],
  segmentOf: ReadonlyMap<string, AtlasSegment>,
): FedSegment[] {
  const flows = new Map(links.filter((link) => link.supplierId === supplierId).map((link) => [link.customerId, link]));
  return [...segmentOf.values()].flatMap(({ id, nameZh, nameEn, presence, firmCount }) => {
    const link = flows.get(id);
    if (!link) return [];
    return [{ id, nameZh, nameEn, presence, firmCount, flowZh: link.rationaleZh, flowEn: link.rationaleEn }];
  });
}

/** Which of the short segments are shown. */
export const shortKinds = ['missing', 'thin', 'all'] as const;
export type ShortKind = (typeof shortKinds)[number];

/** What a reader narrows the page to; null is all. */
export interface SupplyChoice {
  readonly kind: ShortKind;
  readonly chain: string | null;
  readonly segment: string | null;
  /** Only what this region could supply. */
  readonly from: string | null;
}

/** What is shown while nothing is chosen: a segment by its name whatever its kind, else first of all what is missing. */
export function usualKind(shortfalls: readonly Shortfall[], segment: string | null): ShortKind {
  if (segment !== null) return 'all';
  return shortfalls.some(({ kind }) => kind === 'missing') ? 'missing' : 'all';
}

/** The shortfalls a reader chose; under `from` the other regions stay in each row. */
export function chosenShortfalls(
  shortfalls: readonly Shortfall[],
  { kind, chain, segment, from }: SupplyChoice,
): Shortfall[] {
  return shortfalls.filter(
    (one) =>
      (kind === 'all' || one.kind === kind) &&
      (chain === null || one.chainId === chain) &&
      (segment === null || one.id === segment) &&
      (from === null || one.regions.some(({ regionCode }) => regionCode === from)),
  );
}
