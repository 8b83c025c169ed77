import { refuse, type Refusal } from '../../outcome';
import type { Limit } from '../../throttle/bucket';
import type { Occasion } from '../occasion.server';

export type ThrottleRefusal = 'too-many-attempts';

/**
 * Counts one attempt against each limit, or none where one refuses; a refusal's value is the seconds to wait (also for
 * Retry-After). Null: go on.
 */
export function throttled(
  occasion: Occasion,
  attempts: readonly (readonly [Limit, string])[],
): Refusal<ThrottleRefusal> | null {
  const seconds = occasion.throttle.take(
    attempts.map(([limit, of]) => ({ limit, of })),
    occasion.now,
  );
  return seconds > 0 ? refuse('too-many-attempts', { value: String(seconds) }) : null;
}

export type SignInThrottleRefusal = 'sign-in-slowed' | ThrottleRefusal;

/** One network alone cannot use up what an account allows strangers: that refills faster than one network may try. */
const strangersLimits = (occasion: Occasion, email: string) =>
  [
    ['sign-in:account', email],
    ['sign-in:account-from', `${email} ${occasion.address}`],
  ] as const;

/**
 * Counts one password for an address. A browser that signed in to its account before (`device`) is counted by itself;
 * the others share what the account allows. The refusal of those says which ways stay open.
 */
export function signInThrottled(
  occasion: Occasion,
  email: string,
  device: string | null,
): Refusal<SignInThrottleRefusal> | null {
  if (device) return throttled(occasion, [['sign-in:device', device]]);
  const slowed = throttled(occasion, [['sign-in:address', occasion.address], ...strangersLimits(occasion, email)]);
  return slowed && refuse('sign-in-slowed', { value: slowed.value });
}

/**
 * Counts one wrong password from a browser that is not known: whether the owner is to hear of them now. From the tenth
 * within a day, and once a day. Counted for an address without an account too, which must not show by the time taken.
 */
export function isWarningDue(occasion: Occasion, email: string): boolean {
  return (
    throttled(occasion, [['sign-in:unwarned', email]]) !== null && !throttled(occasion, [['sign-in:warning', email]])
  );
}

/** Gives strangers' tries at an address back, after one of them turned out to be its owner. */
export function clearStranger(occasion: Occasion, email: string): void {
  for (const [limit, of] of strangersLimits(occasion, email)) occasion.throttle.clear(limit, of);
}
