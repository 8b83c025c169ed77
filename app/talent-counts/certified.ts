import type { Certified } from './partition';

/** The chain of an occupation that spans chains. */
export const spanning = 'spanning';

/** One certificate that stands, as the counts read it. */
export interface HeldLevel {
  /** Null: the occupation spans chains. */
  readonly chainId: string | null;
  readonly ladderId: string;
  /** 1 is the lowest of the ladder's `levels`. */
  readonly level: number;
  readonly levels: number;
}

export interface WhereAndWhat {
  readonly regionCode: string | null;
  /** Segments of the person's projects, the latest project first. */
  readonly segments: readonly string[];
}

/**
 * One person as the partition reads them. Whoever holds certificates in several chains is one of those of exactly
 * this set (`gis+bim`), not one of each: so nobody is in two groups. Per chain the highest level counts
 * (`three-2,three-1`); of the projects the latest whose segment lies in one of the chains.
 */
export function certified(
  held: readonly HeldLevel[],
  about: WhereAndWhat,
  chainOrder: readonly string[],
  chainOfSegment: ReadonlyMap<string, string>,
): Certified {
  const highest = new Map<string, HeldLevel>();
  for (const one of held) {
    const chain = one.chainId ?? spanning;
    const best = highest.get(chain);
    if (!best || rank(one) > rank(best)) highest.set(chain, one);
  }
  const chains = [...highest.keys()].sort((a, b) => chainOrder.indexOf(a) - chainOrder.indexOf(b));
  const inChains = (segment: string) => highest.has(spanning) || highest.has(chainOfSegment.get(segment) ?? '');
  return {
    chains: chains.join('+'),
    level: chains.map((chain) => levelKey(highest.get(chain)!)).join(','),
    region: about.regionCode ?? '',
    segment: about.segments.find(inChains) ?? '',
  };
}

/** How a level is written: ladder and number. */
export function levelKey({ ladderId, level }: Pick<HeldLevel, 'ladderId' | 'level'>): string {
  return `${ladderId}-${level}`;
}

/** Height on its ladder, 0…1, and the number where two stand equally high. */
function rank({ level, levels }: HeldLevel): number {
  return level / levels + level / 1000;
}
