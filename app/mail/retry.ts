/**
 * Minutes to wait after the 1st, 2nd, … failed attempt; after the last the mail is given up and stays visible as such.
 */
const retryMinutes = [1, 5, 15, 60, 240, 720] as const;

/** When to try again after `attempts` failures; null when it is time to give up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const minutes = retryMinutes[attempts - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
