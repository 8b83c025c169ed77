import type { AtlasChain, AtlasLink, AtlasSegment, ChainSurvey, RegionAtlas } from '../atlas/region-atlas';
import type { Ground } from '../companies/ground';
import type { Note } from '../companies/note';
import type { Language } from '../i18n/language';
import type { LinkKind } from '../region/industry';
import type { Lens, Presence } from '../gaps/lens';
import type { Counterpart } from '../atlas/counterpart';
import type { Unsourced } from '../atlas/unsourced';
import type { EgoView } from '../network/ego';
import type { TalentStanding } from '../talent-demand/demand';
import type { Translations } from '../i18n/translations';
import type { Region } from '../region/region';

/** A segment at the other end of a link, and what flows between them. */
export interface Partner {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly presence: Presence;
  /** Null where the count is withheld. */
  readonly firms: number | null;
  readonly kind: LinkKind;
  readonly flowZh: string;
  readonly flowEn: string;
}

/** A registered firm with its claim to the segment; see segment-firms.server.ts. */
export interface Claim {
  readonly companyId: number;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly regionCode: string | null;
  readonly regionZh: string | null;
  readonly regionEn: string | null;
  /** Of the seat, which has evidence of its own. */
  readonly seatConfidence: 'high' | 'medium' | 'low';
}

/** A claim of the region shown, with all it rests on and our remarks on the firm's record. */
export interface LocalClaim extends Claim {
  /** The strongest first. */
  readonly grounds: readonly Ground[];
  readonly notes: Readonly<Record<Language, readonly Note[]>>;
}

export interface SegmentPageView {
  readonly lens: Lens;
  readonly region: Region;
  readonly isHome: boolean;
  readonly regions: readonly {
    readonly code: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly role: 'home' | 'peer' | 'other';
  }[];
  readonly segment: AtlasSegment;
  readonly chain: AtlasChain;
  /** Firms of the region that the lens counts. */
  readonly here: readonly LocalClaim[];
  /**
   * Registered firms of all other regions: who could come or help. Empty under a lens that says nothing of segments.
   */
  readonly elsewhere: readonly Claim[];
  /** Firms and segments within two steps of it. */
  readonly ego: EgoView | null;
  readonly needs: readonly Partner[];
  readonly feeds: readonly Partner[];
  readonly talent: { readonly chain: TalentStanding; readonly segment: TalentStanding };
  readonly translations: Translations;
  /** Source → sink paths of the whole map. */
  readonly pathsTotal: bigint;
  /** Why nothing can be said of this region under this lens. */
  readonly withheld: RegionAtlas['withheld'];
  /** The registered firms that `sourced` leaves out; null under any other lens. */
  readonly unsourced: Unsourced | null;
  /** The region's headline counted the other way. */
  readonly counterpart: Counterpart | null;
  /** Other regions with any registered firm, and those of them with one in this segment: "k of N others". */
  readonly othersRecorded: number;
  readonly othersWithFirm: number;
  /** The register over all regions, which "k of N others" rests on. */
  readonly register: ChainSurvey;
}

/** The segments that supply this one (`needs`) or that it supplies (`feeds`), in the order of the map. */
export function partnersOf(
  atlas: Pick<RegionAtlas, 'segments' | 'links'>,
  segmentId: string,
  direction: 'needs' | 'feeds',
): Partner[] {
  const flows = new Map<string, AtlasLink>();
  for (const link of atlas.links) {
    if (direction === 'needs' && link.customerId === segmentId) flows.set(link.supplierId, link);
    if (direction === 'feeds' && link.supplierId === segmentId) flows.set(link.customerId, link);
  }
  return atlas.segments.flatMap(({ id, nameZh, nameEn, presence, firmCount }) => {
    const link = flows.get(id);
    return link
      ? [
          {
            id,
            nameZh,
            nameEn,
            presence,
            firms: firmCount,
            kind: link.kind,
            flowZh: link.rationaleZh,
            flowEn: link.rationaleEn,
          },
        ]
      : [];
  });
}

/** Claims by region, by code (how many are recorded ranks no region); a claim without a seat comes last. */
export function byRegion(claims: readonly Claim[]): {
  readonly regionCode: string | null;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly claims: readonly Claim[];
}[] {
  const groups = new Map<string | null, Claim[]>();
  for (const claim of claims) groups.set(claim.regionCode, [...(groups.get(claim.regionCode) ?? []), claim]);
  return [...groups]
    .map(([regionCode, own]) => ({ regionCode, nameZh: own[0]!.regionZh, nameEn: own[0]!.regionEn, claims: own }))
    .sort(
      (a, b) =>
        Number(a.regionCode === null) - Number(b.regionCode === null) ||
        String(a.regionCode).localeCompare(String(b.regionCode)),
    );
}
