const pattern = /^twinatlas-(\d{4})-(\d{2})-(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;

/**
 * The folder a backup begun at `at` lies in: `twinatlas-2026-11-29T063000Z` sorts by time and is a name on every disk.
 */
export function backupName(at: Date): string {
  return `twinatlas-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z`;
}

/** When the backup of that name was begun; null for what is no backup: one under way, another's folder. */
export function backupMoment(name: string): Date | null {
  const parts = pattern.exec(name);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) || backupName(at) !== name ? null : at;
}
