import type { CompanyColumns } from './held-columns';
import { holds, sizeOf, sizesOf, type CompanySet } from './company-set';
import type { DirectorySort } from './directory-query';

export type ColumnSort = Exclude<DirectorySort, 'relevance'>;

/** Companies of one class stand together, in order of name. */
interface Grouping {
  /** The class of each id, from 0. */
  readonly classes: Uint16Array;
  /** How many companies of the selection each class holds. */
  readonly sizes: Uint32Array;
  /** The classes in order. */
  readonly order: readonly number[];
}

/**
 * Ids of one stretch of the companies selected, in order: by name, by seat (unknown first, then by code) and name, or
 * by number of segments (most first) and name; equals by id. One walk along the names from the end that is nearer.
 */
export function stretch(
  columns: CompanyColumns,
  selected: CompanySet,
  sort: ColumnSort,
  offset: number,
  limit: number,
): number[] {
  return alongNames(columns.byName, selected, groupings[sort](columns, selected), offset, limit);
}

const groupings: Record<ColumnSort, (columns: CompanyColumns, selected: CompanySet) => Grouping> = {
  name: ({ room }, selected) => ({
    classes: new Uint16Array(room),
    sizes: Uint32Array.of(sizeOf(selected)),
    order: [0],
  }),
  region({ seats, seatCodes }, selected) {
    const order = seatCodes.map((code, place) => [code ?? '', place] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      classes: seats,
      sizes: sizesOf(selected, seats, seatCodes.length),
      order: order.map(([, place]) => place),
    };
  },
  segments({ segmentCounts, capable }, selected) {
    // A company has each segment at most once.
    const sizes = sizesOf(selected, segmentCounts, capable.size + 1);
    return { classes: segmentCounts, sizes, order: [...sizes.keys()].reverse() };
  },
};

/**
 * The sizes say which classes the stretch lies in, and how many of each stand between it and the end the walk begins
 * at.
 */
function alongNames(
  byName: readonly number[],
  selected: CompanySet,
  { classes, sizes, order }: Grouping,
  offset: number,
  limit: number,
): number[] {
  const skip = new Uint32Array(sizes.length);
  const take = new Uint32Array(sizes.length);
  const listed = order.map((): number[] => []);
  let before = 0;
  let missing = 0;
  for (const value of order) {
    skip[value] = Math.min(sizes[value]!, Math.max(0, offset - before));
    take[value] = Math.max(0, Math.min(sizes[value]!, offset + limit - before) - skip[value]!);
    missing += take[value]!;
    before += sizes[value]!;
  }
  const backwards = offset > before / 2;
  if (backwards) for (const value of order) skip[value] = sizes[value]! - skip[value]! - take[value]!;
  for (let step = 0; missing > 0 && step < byName.length; step += 1) {
    const id = byName[backwards ? byName.length - 1 - step : step]!;
    if (!holds(selected, id)) continue;
    const value = classes[id]!;
    if (skip[value]! > 0) {
      skip[value]! -= 1;
    } else if (take[value]! > 0) {
      take[value]! -= 1;
      missing -= 1;
      listed[value]!.push(id);
    }
  }
  // Not flatMap, which takes ten times as long over 100,000 ids.
  return ([] as number[]).concat(...order.map((value) => (backwards ? listed[value]!.reverse() : listed[value]!)));
}
