/** The map every region is read against: the chains, their segments, and which segment supplies which. */
export const tiers = ['upstream', 'midstream', 'downstream'] as const;
export type Tier = (typeof tiers)[number];

export type LinkKind = 'data' | 'software' | 'hardware' | 'service';

export interface Chain {
  readonly id: string;
  readonly ordinal: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly layer: 'outer' | 'core';
  readonly source: string;
}

export interface Segment {
  readonly id: string;
  readonly chainId: string;
  readonly tier: Tier;
  readonly ordinal: number;
  readonly nameZh: string;
  readonly nameEn: string;
  /** For a drawing with little room; null where the name itself is short enough. */
  readonly shortEn: string | null;
  readonly descriptionZh: string;
  readonly descriptionEn: string;
  readonly source: string;
}

/** The supplier supplies the customer; the rationale names what flows. */
export interface SegmentLink {
  readonly supplierId: string;
  readonly customerId: string;
  readonly kind: LinkKind;
  readonly rationaleZh: string;
  readonly rationaleEn: string;
}

export interface Industry {
  readonly chains: readonly Chain[];
  /** In the order of chain, then of the file. */
  readonly segments: readonly Segment[];
  readonly links: readonly SegmentLink[];
}
