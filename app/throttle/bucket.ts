/** How often something may be done: `capacity` at once, one more every `secondsEach` seconds. */
export interface Allowance {
  readonly capacity: number;
  readonly secondsEach: number;
}

/**
 * What is limited, per account (or the address it is tried for) and per network address. An account's limit is
 * wide enough that a stranger who types wrong passwords does not lock its owner out for long.
 */
export const allowances = {
  'sign-in:account': { capacity: 10, secondsEach: 90 },
  'sign-in:address': { capacity: 40, secondsEach: 15 },
  'second-factor:account': { capacity: 5, secondsEach: 180 },
  'registration:account': { capacity: 4, secondsEach: 900 },
  'registration:address': { capacity: 20, secondsEach: 180 },
  'reset:account': { capacity: 3, secondsEach: 1200 },
  'reset:address': { capacity: 20, secondsEach: 180 },
  'verification:account': { capacity: 10, secondsEach: 360 },
  'verification:address': { capacity: 60, secondsEach: 10 },
  'certificate:address': { capacity: 30, secondsEach: 10 },
  'share:address': { capacity: 60, secondsEach: 5 },
  'report:address': { capacity: 5, secondsEach: 600 },
  'inquiry:account': { capacity: 10, secondsEach: 1800 },
  'colleague:account': { capacity: 10, secondsEach: 1800 },
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
export function take(allowance: Allowance, bucket: Bucket | null, now: number): { bucket: Bucket; waitSeconds: number } {
  const refilled = bucket ? Math.min(allowance.capacity, bucket.tokens + Math.max(0, now - bucket.at) / 1000 / allowance.secondsEach) : allowance.capacity;
  if (refilled >= 1) return { bucket: { tokens: refilled - 1, at: now }, waitSeconds: 0 };
  return { bucket: { tokens: refilled, at: now }, waitSeconds: Math.ceil((1 - refilled) * allowance.secondsEach) };
}
