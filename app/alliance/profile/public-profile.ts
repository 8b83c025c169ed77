import type { CertifiedStaff } from '../../talent-counts/staff-bands';
import type { OwnWordsField } from '../../companies/profile-field-groups';
import type { MembershipBadge } from '../membership-state';

export interface PublicProduct {
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly url: string | null;
}

/** A supply link as the public sees it, from the company's side. */
export interface PublicLink {
  readonly id: number;
  /** What the company is to the other. */
  readonly as: 'supplier' | 'customer';
  /** Whether both said so, or one only. */
  readonly confirmed: boolean;
  readonly slug: string;
  readonly name: string;
  readonly segmentId: string;
  readonly segment: string;
}

/** What the alliance adds to a company's record: membership, and what the firm says about itself. */
export interface PublicProfile extends Readonly<Record<OwnWordsField, string | null>> {
  readonly badge: MembershipBadge | null;
  /** Of members only. */
  readonly staff: CertifiedStaff | null;
  /** Digest of the logo's bytes; null when there is none. */
  readonly logo: string | null;
  readonly products: readonly PublicProduct[];
  /** Those confirmed by both sides first. */
  readonly links: readonly PublicLink[];
}
