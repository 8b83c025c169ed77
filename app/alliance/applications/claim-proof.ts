/**
 * What shows that somebody may speak for a firm on record: its business licence, its authorisation, or a code read in
 * a mailbox at its own web domain.
 */
export const proofKinds = ['licence', 'authorisation', 'domain'] as const;
export type ProofKind = (typeof proofKinds)[number];
export const proofFileKinds = ['licence', 'authorisation'] as const satisfies readonly ProofKind[];
export type ProofFileKind = (typeof proofFileKinds)[number];

/** Proofs of one application at most. */
export const proofLimit = 5;
/** Minutes a mailed code is good for, and wrong tries after which it is void. */
export const proofCodeMinutes = 30;
export const proofCodeTries = 5;
