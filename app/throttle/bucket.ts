/** How often something may be done: `capacity` at once, one more every `secondsEach` seconds. */
export interface Allowance {
  readonly capacity: number;
  readonly secondsEach: number;
}

/**
 * What is limited: per account (or the address it is tried for), per account and network address (`account-from`), per
 * known browser (`device`) and per network address. Whatever an owner needs and a stranger can try is counted apart for
 * the two, or its stranger's share refills faster than one network may use it up (decision 0027).
 */
export const allowances = {
  'sign-in:device': { capacity: 10, secondsEach: 60 },
  'sign-in:account': { capacity: 20, secondsEach: 90 },
  'sign-in:account-from': { capacity: 10, secondsEach: 180 },
  'sign-in:address': { capacity: 40, secondsEach: 15 },
  'sign-in:unwarned': { capacity: 9, secondsEach: 8640 },
  'sign-in:warning': { capacity: 1, secondsEach: 86_400 },
  'passkey:address': { capacity: 60, secondsEach: 5 },
  'proof:account': { capacity: 10, secondsEach: 90 },
  'second-factor:device': { capacity: 5, secondsEach: 180 },
  'second-factor:account': { capacity: 5, secondsEach: 180 },
  'totp-enrolment:account': { capacity: 5, secondsEach: 180 },
  'registration:account': { capacity: 12, secondsEach: 600 },
  'registration:account-from': { capacity: 4, secondsEach: 900 },
  'registration:address': { capacity: 20, secondsEach: 180 },
  'reset:account': { capacity: 3, secondsEach: 1200 },
  'reset:address': { capacity: 20, secondsEach: 180 },
  'verification:account': { capacity: 10, secondsEach: 360 },
  'verification:address': { capacity: 60, secondsEach: 10 },
  'certificate:address': { capacity: 30, secondsEach: 10 },
  'certificate:page': { capacity: 120, secondsEach: 2 },
  'certificate:number': { capacity: 30, secondsEach: 60 },
  'certificate:number-reader': { capacity: 5, secondsEach: 60 },
  'certificate:number-slowed': { capacity: 1, secondsEach: 600 },
  'share:address': { capacity: 60, secondsEach: 5 },
  'report:address': { capacity: 5, secondsEach: 600 },
  'inquiry:account': { capacity: 10, secondsEach: 1800 },
  'message:account': { capacity: 30, secondsEach: 120 },
  'claim-code:account': { capacity: 5, secondsEach: 600 },
  'claim-code:company': { capacity: 10, secondsEach: 3600 },
  'colleague:account': { capacity: 10, secondsEach: 1800 },
  'identity:account': { capacity: 10, secondsEach: 1800 },
  'search:address': { capacity: 60, secondsEach: 1 },
} as const satisfies Record<string, Allowance>;

export type Limit = keyof typeof allowances;

export interface Bucket {
  /** Whole and part tokens left, 0 to capacity. */
  readonly tokens: number;
  /** Milliseconds since 1970 when `tokens` was right. */
  readonly at: number;
}

/**
 * Takes one token: the bucket afterwards and the seconds to wait (0 when the token was there). A clock that was
 * set back gives no tokens and takes none.
 */
export function take(
  allowance: Allowance,
  bucket: Bucket | null,
  now: number,
): { bucket: Bucket; waitSeconds: number } {
  const refilled = bucket
    ? Math.min(allowance.capacity, bucket.tokens + Math.max(0, now - bucket.at) / 1000 / allowance.secondsEach)
    : allowance.capacity;
  if (refilled >= 1) return { bucket: { tokens: refilled - 1, at: now }, waitSeconds: 0 };
  return { bucket: { tokens: refilled, at: now }, waitSeconds: Math.ceil((1 - refilled) * allowance.secondsEach) };
}
