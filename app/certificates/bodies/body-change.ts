import type { Authority } from '../../certification/schemes/claims';
import type { BodyKind } from '../certificate-state';

/** A body as it is entered. */
export interface BodyInput {
  /** Part of its did:web for good: lower-case letters, digits, dashes. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: BodyKind;
  readonly companyId: number | null;
  readonly registerUrl: string | null;
  readonly mayClaim: readonly Authority[];
}

/** What an authority allows a body to certify. Days are ISO dates, `untilOn` the last one. */
export interface AuthorisationInput {
  readonly bodyId: string;
  readonly occupationId: string;
  readonly levels: number[];
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly basis: string;
}

/** What one official proposes to change of a body, and another carries out. */
export type BodyChange =
  | { readonly kind: 'add'; readonly body: BodyInput }
  | { readonly kind: 'authorise'; readonly authorisation: AuthorisationInput }
  | {
      readonly kind: 'end-authorisation';
      readonly authorisationId: number;
      readonly untilOn: string;
      readonly reason: string;
    }
  | { readonly kind: 'key' }
  | { readonly kind: 'end'; readonly endedOn: string; readonly successorId: string | null; readonly reason: string };

export const bodyChangeKinds = ['add', 'authorise', 'end-authorisation', 'key', 'end'] as const satisfies readonly [
  BodyChange['kind'],
  ...BodyChange['kind'][],
];
/** Kinds of which a body has one proposed at a time; authorisations may wait beside each other. */
export const singleChangeKinds = ['add', 'key', 'end'] as const satisfies readonly BodyChange['kind'][];

/** A proposed change is carried out by another person than its proposer; anybody who may propose declines it. */
export const bodyChangeStates = ['proposed', 'carried', 'declined'] as const;
export type BodyChangeState = (typeof bodyChangeStates)[number];
