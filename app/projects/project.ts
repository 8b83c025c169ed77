import type { ActingSide } from '../parties/independence';
import type { Party } from '../parties/party';
import type { InvitationState } from './invitation-state';
import type { ListingState } from './listing-state';
import type { MilestoneState } from './milestone-state';
import type { OutputKind, OutputState } from './output-state';
import type { Aim, ConfirmationAnswer, InvitedRole, LeadOfferState, ProjectRole } from './project-role';
import type { ProjectState } from './project-state';

/** A dated role. */
export interface RoleSpan {
  readonly role: ProjectRole;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** null: open. */
  readonly endedAt: string | null;
}

export interface Invitation {
  readonly id: number;
  readonly role: InvitedRole;
  readonly state: InvitationState;
  /** Its last day, a date in China; null until it was sent. */
  readonly dueOn: string | null;
}

/** An organisation in a project with all that rules about it need. */
export interface ProjectParty {
  readonly id: number;
  readonly party: Party;
  readonly disclosed: boolean;
  /** In the order they began. */
  readonly spans: readonly RoleSpan[];
  /** In the order they were written. */
  readonly invitations: readonly Invitation[];
  /** Its code, and who may act for it: what independence is judged by. */
  readonly side: ActingSide;
  /** Somebody can act for it now: an active account, and no membership that is suspended. */
  readonly able: boolean;
  readonly kind: 'company' | 'university' | 'government' | 'other';
  /** The party this one is read together with, after two became one company. */
  readonly unitedWithId: number | null;
}

interface ProjectConsent {
  readonly partyId: number;
  readonly revision: number;
  readonly at: string;
}

export interface ProjectMilestone {
  readonly id: number;
  readonly state: MilestoneState;
  readonly title: string;
  /** Whose it is: by the plan, or who took it over. */
  readonly ownerId: number;
  readonly firstDueOn: string;
  readonly dueOn: string;
}

export interface ProjectContribution {
  readonly id: number;
  readonly partyId: number;
  readonly segmentId: string;
  readonly aim: Aim;
  readonly customerId: number | null;
  readonly retractedAt: string | null;
}

interface ProjectConfirmation {
  readonly contributionId: number;
  readonly partyId: number;
  readonly answer: ConfirmationAnswer;
  readonly independent: boolean;
}

interface ProjectOutput {
  readonly id: number;
  readonly partyId: number;
  readonly kind: OutputKind;
  readonly identifier: string | null;
  readonly state: OutputState;
}

interface LeadOffer {
  readonly id: number;
  readonly partyId: number;
  readonly state: LeadOfferState;
  readonly openedAt: string;
}

/** A project as the rules see it: its rows, nothing derived. */
export interface Project {
  readonly id: number;
  readonly state: ProjectState;
  /** The region whose desk it is. */
  readonly regionCode: string | null;
  readonly revision: number;
  readonly agreedRevision: number | null;
  readonly listedRevision: number | null;
  readonly listing: ListingState;
  readonly listingDueOn: string | null;
  readonly mergedIntoId: number | null;
  readonly continuesId: number | null;
  readonly needId: number | null;
  /** When anything last happened to it. */
  readonly activeAt: string;
  /** When the newest revision was written, and the last day its consents are waited for. */
  readonly revisedAt: string;
  readonly consentBy: string | null;
  readonly confirmBy: string | null;
  readonly closingRound: number;
  readonly endsOn: string | null;
  readonly visibility: 'public' | 'parties';
  readonly parties: readonly ProjectParty[];
  readonly consents: readonly ProjectConsent[];
  /** By the revision in force, or the newest where none is yet. */
  readonly contributions: readonly ProjectContribution[];
  readonly milestones: readonly ProjectMilestone[];
  /** Of the present round of closing. */
  readonly confirmations: readonly ProjectConfirmation[];
  readonly outputs: readonly ProjectOutput[];
  readonly leadOffers: readonly LeadOffer[];
}
