/** A number that was counted no further than a limit, as text: `3`; `99+` once it came to a limit of 100. */
export function countUpTo(count: number, limit: number): string {
  return count < limit ? String(count) : `${limit - 1}+`;
}
