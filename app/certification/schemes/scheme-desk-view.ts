import type { SchemeDifference } from './scheme-difference';
import type { SchemeMove } from './scheme-state';
import type { SchemeView } from './scheme-view';

/** An applicant whom a draft would decide about otherwise. */
export interface AffectedLine {
  readonly applicationId: number;
  readonly reference: string;
  /** What they would lack under the draft; empty for who would come to meet it. */
  readonly lacks: string;
  /** Whether the reader may open the application. */
  readonly mayOpen: boolean;
}

export interface AffectedView {
  readonly asked: number;
  readonly lose: number;
  readonly gain: number;
  /** Those handed in, as far as the reader may know of them; drafts are only counted. */
  readonly losing: readonly AffectedLine[];
  readonly gaining: readonly AffectedLine[];
}

/** One scheme at the desk: what is in force, what is being written, how the two differ and whom that would meet. */
export interface SchemeDeskView {
  readonly occupationId: string;
  readonly level: number;
  readonly title: string;
  /** What is in force, else the shipped draft; null for a new occupation. */
  readonly present: SchemeView | null;
  readonly inForce: { readonly id: number; readonly version: number } | null;
  readonly open: {
    readonly id: number;
    readonly version: number;
    readonly revision: number;
    readonly state: 'draft' | 'proposed';
    readonly view: SchemeView;
    readonly returnReason: string | null;
    readonly proposedByMe: boolean;
  } | null;
  readonly differences: readonly SchemeDifference[];
  readonly affected: AffectedView | null;
  /** Moves of the open version the reader may make, and `start` or `end` of the scheme. */
  readonly moves: readonly (SchemeMove | 'start')[];
  readonly mayEdit: boolean;
  /** Whether a body of the open version may certify its level today; publishing it else wants a reason. */
  readonly mayCertify: boolean;
}
