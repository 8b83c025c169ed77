const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** How long a change takes, in ms; 0 for who asked for less motion. */
export function motionLength(): number {
  return calm.matches ? 0 : 250;
}
