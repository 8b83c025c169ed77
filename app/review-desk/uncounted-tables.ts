/**
 * Tables that name a company because of what a person keeps to themselves: where they work, whom they may not judge,
 * whose messages they do not want. Their rows move with a merge like all others, but how many there are is nobody's to
 * read: it would tell how many of a firm's people are registered (decision 0019).
 */
export const uncountedTables: ReadonlySet<string> = new Set([
  'talents',
  'certification_applications',
  'assessor_interests',
  'interest_mutes',
  'staff_bands',
]);

/** How many rows may be told of. */
export function counted(rows: readonly { readonly table: string }[]): number {
  return rows.filter(({ table }) => !uncountedTables.has(table)).length;
}
