import { smallestGroup } from '../gaps/smallest-group';

/** What is said of a firm: at least so many of its people. Below the lowest, nothing. */
const bands = [50, 20, 10, smallestGroup] as const;

/** What a member firm's page says of its people; null: fewer than `smallestGroup` or none, which are never told apart. */
export interface CertifiedStaff {
  readonly atLeast: number | null;
  /** ISO date; null while nothing was ever published. */
  readonly asOf: string | null;
}

/**
 * The band of every firm that may be named, of `total` certified people. The largest firms come first, and only as
 * long as `smallestGroup` people stay outside of all that is said: else the total less the bands would tell that
 * fewer than that are anywhere else. Firms of one size are named together or not at all.
 */
export function staffBands(staff: ReadonlyMap<number, number>, total: number): Map<number, number> {
  const named = new Map<number, number>();
  let outside = total;
  const sizes = [...new Set(staff.values())].sort((a, b) => b - a);
  for (const size of sizes) {
    const band = bands.find((least) => least <= size);
    if (band === undefined) break;
    const alike = [...staff].filter(([, people]) => people === size);
    outside -= band * alike.length;
    if (outside < smallestGroup) break;
    for (const [companyId] of alike) named.set(companyId, band);
  }
  return named;
}
