import type { DocumentKind } from '../accounts/identity/identity-document';
import type { StoryLine } from '../certificates/story/story-deeds';
import type { BatchKind, BatchState } from '../certificates/issue/batch-state';
import type { CertificateState } from '../certificates/certificate-state';
import type { RequestKind, RequestState } from '../certificates/issue/request-state';
import type { Refusal } from '../outcome';

/** How many lines one page of a batch shows. */
export const batchPageLines = 100;

export interface WaitingSession {
  readonly id: number;
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** Passed without any certificate proposed. */
  readonly waiting: number;
  /** Certified by some bodies of the scheme but not by all. */
  readonly partly: number;
}

export interface BatchLine {
  readonly id: number;
  readonly kind: BatchKind;
  readonly state: BatchState;
  readonly proposedAt: string;
  readonly proposedBy: number;
  readonly total: number;
}

/** Everything certificates wait for. */
export interface CertificateDesk {
  readonly sessions: readonly WaitingSession[];
  readonly batches: readonly BatchLine[];
  readonly revocations: number;
  readonly requests: number;
}

/** A candidate of a session and what each body of the scheme would do. */
export interface CandidateLine {
  readonly applicationId: number;
  readonly seatId: number;
  readonly name: string;
  readonly candidateNumber: string;
  readonly bodies: readonly { readonly name: string; readonly refusal: Refusal | null }[];
}

export interface SessionCandidates {
  readonly id: number;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly candidates: readonly CandidateLine[];
  readonly all: number;
  readonly possible: number;
  readonly impossible: number;
  /** Last day of what is issued today, ISO; null: it does not end. */
  readonly validUntil: string | null;
  readonly mayPropose: boolean;
}

export interface BatchView {
  readonly id: number;
  readonly kind: BatchKind;
  readonly state: BatchState;
  readonly reason: string | null;
  readonly session: { readonly id: number; readonly title: string } | null;
  readonly proposedBy: number;
  readonly proposedAt: string;
  readonly issuedBy: number | null;
  readonly sizes: { readonly waiting: number; readonly issued: number; readonly declined: number };
  readonly perBody: readonly (readonly [name: string, count: number])[];
  readonly blocked: number;
  /** How many of those that wait carry a name in Latin letters. */
  readonly latinNames: number;
  readonly signed: number;
  readonly mine: boolean;
  readonly mayIssue: boolean;
  readonly mayDecline: boolean;
  readonly fault: readonly { readonly number: string; readonly refusal: Refusal }[];
  readonly lines: readonly {
    readonly id: number;
    readonly number: string;
    readonly name: string;
    /** As it would be printed beside the name; null for none. */
    readonly latinName: string | null;
    /** The document on record to compare it with, and when it was last seen at a door; null for none. */
    readonly document: { readonly kind: DocumentKind; readonly country: string | null } | null;
    readonly seenOn: string | null;
    readonly body: string;
    readonly state: CertificateState;
    readonly basis: string | null;
    readonly refusal: Refusal | null;
  }[];
  readonly next: number | null;
  readonly first: boolean;
}

export interface FoundCertificate {
  readonly number: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly state: CertificateState;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
}

export interface DeskCertificate extends FoundCertificate {
  readonly expired: boolean;
  readonly bodyId: string;
  readonly reason: string | null;
  readonly public: boolean;
  readonly replaces: string | null;
  readonly replacedBy: { readonly number: string; readonly state: CertificateState } | null;
  readonly batchId: number | null;
  readonly seatId: number;
  /** Whether its exam was annulled, or may be by this actor. */
  readonly exam: 'annulled' | 'may-annul' | null;
  readonly proposedBy: number;
  readonly issuedBy: number | null;
  readonly lostKey: boolean;
  /** Everything decided about its holder, the oldest first. */
  readonly story: readonly StoryLine[];
  readonly asked: { readonly by: number; readonly reason: string; readonly mine: boolean } | null;
  readonly may: {
    readonly suspend: boolean;
    readonly resume: boolean;
    readonly askRevocation: boolean;
    readonly revoke: boolean;
    readonly decline: boolean;
    readonly replace: boolean;
  };
}

export interface AskedRevocation extends FoundCertificate {
  readonly askedBy: number;
  readonly askedFor: string;
  readonly mine: boolean;
}

export interface DeskRequest {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly body: string;
  readonly kind: RequestKind;
  readonly state: RequestState;
  /** The name on the certificate, and the one asked for. */
  readonly name: string;
  readonly wanted: string | null;
  readonly reason: string;
  readonly createdAt: string;
  readonly answer: string | null;
  /** What the holder sent along. */
  readonly proof: readonly { readonly id: number; readonly name: string }[];
  readonly batchId: number | null;
  /** What keeps it from being granted now; null when nothing does. */
  readonly hindrance: Refusal | null;
  readonly mayDecide: boolean;
}

export interface AnnulmentView {
  readonly seatId: number;
  readonly title: string;
  readonly name: string;
  readonly candidateNumber: string;
  readonly certificates: readonly {
    readonly number: string;
    readonly body: string;
    readonly state: CertificateState;
  }[];
  readonly proposals: number;
  /** What waits for a second person or was carried out; null before anybody proposed it. */
  readonly proposal: {
    readonly by: number;
    readonly on: string;
    readonly reason: string;
    readonly decisions: readonly { readonly number: string; readonly decision: 'revoke' | 'keep' }[];
    /** Who carried it out, and when; null while it waits. */
    readonly carried: { readonly by: number; readonly on: string } | null;
    readonly mine: boolean;
    readonly mayCarry: boolean;
    readonly mayDecline: boolean;
  } | null;
}
