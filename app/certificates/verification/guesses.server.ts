import type { Occasion } from '../../accounts/occasion.server';
import { throttled, type ThrottleRefusal } from '../../accounts/sign-in/throttled.server';
import type { Refusal } from '../../outcome';

/**
 * Counts one try to name the holder of a number: each reader (network address) has a few. Once many readers tried the
 * same number, each has one in ten minutes: whoever guesses from a thousand places is slowed, and whoever knows the
 * name still gets through at their first try, because nobody uses up a try but their own.
 */
export function guessesSlowed(number: string, occasion: Occasion): Refusal<ThrottleRefusal> | null {
  const reader = readerOf(number, occasion);
  const own = throttled(occasion, [['certificate:number-reader', reader]]);
  if (own) return own;
  return (
    throttled(occasion, [['certificate:number', number]]) &&
    throttled(occasion, [['certificate:number-slowed', reader]])
  );
}

/** A reader who knew the name has their tries back. */
export function guessedRight(number: string, occasion: Occasion): void {
  const reader = readerOf(number, occasion);
  occasion.throttle.clear('certificate:number-reader', reader);
  occasion.throttle.clear('certificate:number-slowed', reader);
}

function readerOf(number: string, { address }: Occasion): string {
  return `${number} ${address}`;
}
