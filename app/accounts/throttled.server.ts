import { refuse, type Refusal } from '../outcome';
import type { Limit } from '../throttle/bucket';
import type { Occasion } from './occasion.server';

export type ThrottleRefusal = 'too-many-attempts';

/** Counts one attempt against each limit; a refusal's value is the seconds to wait (also for Retry-After). Null: go on. */
export function throttled(occasion: Occasion, attempts: readonly (readonly [Limit, string])[]): Refusal<ThrottleRefusal> | null {
  const seconds = occasion.throttle.take(attempts.map(([limit, of]) => ({ limit, of })), occasion.now);
  return seconds > 0 ? refuse('too-many-attempts', { value: String(seconds) }) : null;
}
