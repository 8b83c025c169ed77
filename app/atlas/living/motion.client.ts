const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** How long a change takes, in ms; 0 for who asked for less motion. */
export function motionLength(): number {
  return calm.matches ? 0 : 250;
}

/** ms that a change takes: to move to a new place, and to come or go. 0: at once. */
export interface Pace {
  readonly moves: number;
  readonly fades: number;
}

/** For who asked for less motion, and on the way of a zoom. */
export const atOnce: Pace = { moves: 0, fades: 0 };
