/** How long a flight over a picture takes, in ms: none where the reader wants nothing to move. */
export function flight(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
}
