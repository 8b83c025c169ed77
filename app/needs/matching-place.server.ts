import { sql, type SQL } from 'drizzle-orm';

/** The regions that hold one: its province, its city, itself. */
function above(regionCode: string): string[] {
  return [...new Set([`${regionCode.slice(0, 2)}0000`, `${regionCode.slice(0, 4)}00`, regionCode])];
}

/** The points of `place` (matching.ts) for a column that holds a region's code; null in it is nowhere. */
export function placedPoints(
  column: SQL,
  needed: string | null,
  { inside, province }: { readonly inside: number; readonly province: number },
): SQL {
  if (needed === null) return sql`${inside}`;
  const prefix = needed.replace(/(00){1,2}$/, '');
  return sql`case
    when ${column} >= ${prefix} and ${column} < ${`${prefix}:`} or ${column} in ${above(needed)} then ${inside}
    when substr(${column}, 1, 2) = ${needed.slice(0, 2)} then ${province} else 0 end`;
}
