/** Why a signature is not believed. */
export type ProofFault =
  'issuer-unknown' | 'wrong-issuer' | 'key-unknown' | 'key-compromised' | 'key-retired' | 'signature-wrong';

type Genuine =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no'; readonly reason: 'not-a-credential' | ProofFault }
  | { readonly answer: 'no'; readonly reason: 'other-address'; readonly signedFor: string }
  /**
   * Somebody else’s badge: nothing is found out about it here. `issuer` is who it says issued it, empty when it does
   * not say.
   */
  | { readonly answer: 'unknown'; readonly reason: 'elsewhere'; readonly issuer: string };
/** `basis` is left out where a stranger may not learn what the certificate is about. */
type Authorised =
  { readonly answer: 'yes'; readonly basis?: string } | { readonly answer: 'no' } | { readonly answer: 'not-asked' };
/** `statusAsOf` is when the body signed the status that was read, ISO 8601 UTC. */
export type Valid =
  | { readonly answer: 'yes'; readonly statusAsOf: string }
  | { readonly answer: 'no'; readonly reason: 'not-yet' | 'expired' }
  | { readonly answer: 'no'; readonly reason: 'suspended' | 'revoked'; readonly statusAsOf: string }
  | { readonly answer: 'unknown'; readonly reason: 'status-unavailable' | 'status-not-genuine' }
  | { readonly answer: 'unknown'; readonly reason: 'status-stale' | 'status-before-issue'; readonly statusAsOf: string }
  | { readonly answer: 'not-asked' };

/** The three answers. A certificate is good only when all three are yes. */
export interface Verification {
  readonly genuine: Genuine;
  readonly authorised: Authorised;
  readonly valid: Valid;
}

/** Is everything about it good? */
export function isGood(verification: Verification): boolean {
  return (
    verification.genuine.answer === 'yes' &&
    verification.authorised.answer === 'yes' &&
    verification.valid.answer === 'yes'
  );
}
