import type { InstitutionKind } from '../../parties/institution-kind';
import type { PartyKind } from '../../parties/party';
import type { Aim, ProjectRole } from '../project-role';
import type { ProjectState } from '../project-state';

/** What anybody may know of a party that disclosed itself. */
export interface PublicParty {
  /** Its number in the project; contributions name it. */
  readonly id: number;
  readonly kind: PartyKind;
  /** Number of the company or institution. */
  readonly of: number;
  readonly slug: string;
  readonly institution: InstitutionKind | null;
  /** As it is called now; in a project that is over, as it was called then. */
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** Seat, GB/T 2260; null when unknown. */
  readonly regionCode: string | null;
  /** Dated roles in the order they began; moments are ISO 8601 UTC, `endedAt` null while open. */
  readonly spans: readonly { readonly role: ProjectRole; readonly startedAt: string; readonly endedAt: string | null }[];
}

/** A listed project as everybody sees it: what the desk checked, of parties that disclosed themselves. */
export interface PublicProject {
  readonly id: number;
  readonly state: ProjectState;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly goalZh: string;
  readonly goalEn: string | null;
  /** Region of its desk, GB/T 2260. */
  readonly regionCode: string | null;
  /** ISO dates as the charter plans them. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** ISO 8601 UTC. */
  readonly listedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endReason: string | null;
  readonly continuesId: number | null;
  /** The lead first, then in the order they came. Undisclosed parties are absent. */
  readonly parties: readonly PublicParty[];
  /** Who works on which segment, and for what. */
  readonly contributions: readonly {
    readonly partyId: number;
    readonly segmentId: string;
    readonly aim: Aim;
    readonly retractedAt: string | null;
  }[];
}

/** Who leads it now, or led it last. */
export function leadOf({ parties }: Pick<PublicProject, 'parties'>): PublicParty | null {
  const led = parties.filter(({ spans }) => spans.some(({ role }) => role === 'lead'));
  return led.find(({ spans }) => spans.some(({ role, endedAt }) => role === 'lead' && endedAt === null)) ?? led.at(-1) ?? null;
}

/** The role a party has now, or had last. */
export function roleOf({ spans }: Pick<PublicParty, 'spans'>): ProjectRole {
  return (spans.find(({ endedAt }) => endedAt === null) ?? spans.at(-1)!).role;
}
