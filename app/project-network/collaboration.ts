import type { InstitutionKind } from '../parties/institution-kind';
import type { ProjectState } from '../projects/project-state';
import type { Aim, ProjectRole } from '../projects/project-role';

/** A firm, or an institution by its kind: each has a shape of its own. */
export type PartyKind = 'company' | InstitutionKind;

export interface NetworkParty {
  /** As among the nodes of the firm network: `firm:zhonghaida`, `institution:huanan`. */
  readonly id: string;
  readonly kind: PartyKind;
  /** What its address is made of. */
  readonly slug: string;
  /** Short name where there is one. */
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** GB/T 2260 of its seat. */
  readonly region: string | null;
}

export interface NetworkProject {
  /** `project:12`. */
  readonly id: string;
  /** What its address is made of. */
  readonly key: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly state: ProjectState;
  /** ISO date of its start, or of its agreement where it names none. */
  readonly since: string;
}

/** A party's role in a project over a span of days. */
export interface RoleSpan {
  readonly project: string;
  readonly party: string;
  readonly role: ProjectRole;
  /** ISO dates; open while `until` is null. */
  readonly from: string;
  readonly until: string | null;
}

/** What a party does in a segment for a project. */
interface Work {
  readonly project: string;
  readonly party: string;
  readonly segment: string;
  readonly aim: Aim;
}

/** One party supplying another by the word of both, as the firm network has it. */
export interface Supply {
  readonly supplier: string;
  readonly customer: string;
}

/**
 * Who works with whom, as everybody may know it: listed projects in public, disclosed parties. Behind lists, tables,
 * downloads and pictures alike. Whoever is not disclosed is absent.
 */
export interface Collaboration {
  /** In the order of pages. */
  readonly parties: readonly NetworkParty[];
  readonly projects: readonly NetworkProject[];
  readonly roles: readonly RoleSpan[];
  readonly works: readonly Work[];
  readonly supplies: readonly Supply[];
}
