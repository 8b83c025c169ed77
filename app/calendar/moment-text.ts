/** A moment as people in China read it, `2026-11-23 10:00` (UTC+8), from ISO 8601. */
export function momentText(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
