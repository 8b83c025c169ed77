import { tiers, type Tier } from '../region/industry';
import { columnAt, miniRoute, type MiniBox, type MiniSizes } from './mini-route';

interface Placed {
  readonly id: string;
  readonly chainId: string;
  readonly tier: Tier;
}

interface MiniLane {
  readonly chainId: string;
  readonly y: number;
  readonly height: number;
}

interface MiniLink {
  readonly supplierId: string;
  readonly customerId: string;
  readonly path: string;
}

/** The atlas small enough to stand beside a sentence: lanes, a box for each segment, and links. In px. */
export interface Miniature {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly MiniLane[];
  /** Left ends of the tiers, for their names. */
  readonly columns: readonly number[];
  readonly boxes: readonly MiniBox[];
  readonly links: readonly MiniLink[];
}

export const miniForms = {
  wide: {
    width: 640,
    box: 34,
    boxHeight: 18,
    stepX: 42,
    stepY: 26,
    top: 22,
    pad: 8,
    head: 0,
    gap: 5,
    firstColumn: 150,
    columnStep: 190,
  },
  /** As wide as a phone, with counts as large as anywhere. */
  narrow: {
    width: 328,
    box: 36,
    boxHeight: 20,
    stepX: 44,
    stepY: 28,
    top: 20,
    pad: 7,
    head: 17,
    gap: 5,
    firstColumn: 8,
    columnStep: 112,
  },
} as const satisfies Record<string, MiniSizes>;

/** Boxes side by side in a tier. */
const perRow = 2;

/**
 * Lanes in the order of the chains, as high as their fullest tier; boxes of a tier in rows of two. Links run between
 * rows and tiers, through no box: whatever a line touches it begins or ends at.
 */
export function miniatureOf(
  chainIds: readonly string[],
  segments: readonly Placed[],
  links: readonly { readonly supplierId: string; readonly customerId: string }[],
  sizes: MiniSizes = miniForms.wide,
): Miniature {
  const { top, pad, head, gap, stepY, boxHeight } = sizes;
  const lanes: MiniLane[] = [];
  const boxes: MiniBox[] = [];
  const passages: number[] = [];
  let y: number = top;
  for (const chainId of chainIds) {
    const own = tiers.map((tier) => segments.filter((one) => one.chainId === chainId && one.tier === tier));
    const rowCount = Math.max(1, ...own.map((some) => Math.ceil(some.length / perRow)));
    const first = y + head + pad;
    own.forEach((some, column) => boxes.push(...boxesIn(some, column, first, sizes)));
    const between = Array.from(
      { length: rowCount - 1 },
      (_, row) => first + (row + 1) * stepY - (stepY - boxHeight) / 2,
    );
    const last = first + (rowCount - 1) * stepY + boxHeight;
    passages.push(first - pad / 2, ...between, last + pad / 2);
    lanes.push({ chainId, y, height: last + pad - y });
    y = last + pad + gap;
  }
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  return {
    width: sizes.width,
    height: y - gap,
    lanes,
    columns: tiers.map((_, column) => columnAt(sizes, column)),
    boxes,
    links: links.flatMap(({ supplierId, customerId }) => {
      const [from, to] = [boxOf.get(supplierId), boxOf.get(customerId)];
      return from && to ? [{ supplierId, customerId, path: miniRoute(from, to, { sizes, passages }) }] : [];
    }),
  };
}

function boxesIn(segments: readonly Placed[], column: number, top: number, sizes: MiniSizes): MiniBox[] {
  return segments.map(({ id }, index) => ({
    id,
    column,
    x: columnAt(sizes, column) + (index % perRow) * sizes.stepX,
    y: top + Math.floor(index / perRow) * sizes.stepY,
    hasLeft: index % perRow > 0,
    hasRight: index % perRow < perRow - 1 && index + 1 < segments.length,
  }));
}
