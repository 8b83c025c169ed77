import { tiers, type Tier } from '../region/industry';

interface Placed {
  readonly id: string;
  readonly chainId: string;
  readonly tier: Tier;
}

export interface MiniBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
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

export const miniSizes = { width: 640, box: 34, boxHeight: 18, stepX: 42, stepY: 24, top: 22, pad: 7, gap: 5 } as const;

/** Boxes side by side in a tier, and where the first tier begins. */
const perRow = 2;
const firstColumn = 150;
const columnStep = 190;

/** Lanes in the order of the chains, as high as their fullest tier; boxes of a tier in rows of two. */
export function miniatureOf(
  chainIds: readonly string[],
  segments: readonly Placed[],
  links: readonly { readonly supplierId: string; readonly customerId: string }[],
): Miniature {
  const { top, pad, gap, stepY } = miniSizes;
  const lanes: MiniLane[] = [];
  const boxes: MiniBox[] = [];
  let y: number = top;
  for (const chainId of chainIds) {
    const own = tiers.map((tier) => segments.filter((one) => one.chainId === chainId && one.tier === tier));
    const rowCount = Math.max(1, ...own.map((some) => Math.ceil(some.length / perRow)));
    const height = rowCount * stepY + 2 * pad - (stepY - miniSizes.boxHeight);
    own.forEach((some, column) => boxes.push(...boxesIn(some, column, y + pad)));
    lanes.push({ chainId, y, height });
    y += height + gap;
  }
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  return {
    width: miniSizes.width,
    height: y - gap,
    lanes,
    columns: tiers.map((_, column) => columnAt(column)),
    boxes,
    links: links.flatMap(({ supplierId, customerId }) => {
      const [from, to] = [boxOf.get(supplierId), boxOf.get(customerId)];
      return from && to ? [{ supplierId, customerId, path: curve(from, to) }] : [];
    }),
  };
}

function columnAt(column: number): number {
  return firstColumn + column * columnStep;
}

function boxesIn(segments: readonly Placed[], column: number, top: number): MiniBox[] {
  return segments.map(({ id }, index) => ({
    id,
    x: columnAt(column) + (index % perRow) * miniSizes.stepX,
    y: top + Math.floor(index / perRow) * miniSizes.stepY,
  }));
}

/** From the supplier's right to the customer's left; round the right where the customer stands no further on. */
function curve(from: MiniBox, to: MiniBox): string {
  const { box, boxHeight } = miniSizes;
  const x1 = from.x + box;
  const y1 = from.y + boxHeight / 2;
  const y2 = to.y + boxHeight / 2;
  if (to.x <= x1) {
    const out = Math.max(x1, to.x + box) + 18;
    return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${to.x + box} ${y2}`;
  }
  const middle = (x1 + to.x) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${to.x} ${y2}`;
}
