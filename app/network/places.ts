import { wrapLabel } from '../atlas/label';
import { textWidth } from '../atlas/text-width';
import { tiers, type Tier } from '../region/industry';
import type { NetworkMeasures } from './measures';

/** A segment that is to be placed; given in the order in which the atlas stacks them. */
export interface SegmentToPlace {
  readonly id: string;
  readonly chainId: string;
  readonly tier: Tier;
  /** In the reader's language. */
  readonly name: string;
}

export interface SegmentBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A chain's part of the picture, over its whole width. */
export interface Lane {
  readonly chainId: string;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Where everything that stands still is, in px. */
export interface Places {
  readonly width: number;
  readonly height: number;
  /** Left edges of the columns, by tier. */
  readonly columns: Readonly<Record<Tier, number>>;
  readonly lanes: readonly Lane[];
  readonly boxes: readonly SegmentBox[];
}

/** As drawn in bold, which is wider. */
const laneFont = 14;
const laneLine = 17;

/**
 * Segments at their places of the atlas: a lane for each chain, a column for each tier, the same order from top to
 * bottom; columns stand apart so that firms have room between them, and `stretch` px more between boxes give them more.
 */
export function placeSegments(
  segments: readonly SegmentToPlace[],
  chains: readonly { readonly id: string; readonly name: string }[],
  stretch: number,
  measures: NetworkMeasures,
): Places {
  const { left, width, boxWidth, top, laneGap } = measures;
  const pitch = Math.floor((width - left) / tiers.length);
  const columns = Object.fromEntries(tiers.map((tier, index) => [tier, left + index * pitch])) as Record<Tier, number>;
  const gap = measures.boxGap + stretch;
  const lanes: Lane[] = [];
  const boxes: SegmentBox[] = [];
  let y = top;
  for (const chain of chains) {
    const own = segments.filter((segment) => segment.chainId === chain.id);
    if (own.length === 0) continue;
    const lines = wrapLabel(chain.name, laneFont, left - 14);
    const stacks = tiers.map((tier) =>
      stackOf(
        own.filter((one) => one.tier === tier),
        gap,
        measures,
      ),
    );
    const content = stretch + Math.max(lines.length * laneLine, ...stacks.map((stack) => stack.height));
    const height = content + 2 * measures.lanePadding;
    stacks.forEach((stack, index) => {
      const stackTop = y + measures.lanePadding + Math.round((content - stack.height) / 2);
      for (const { offset, ...box } of stack.boxes)
        boxes.push({ ...box, x: columns[tiers[index]!], y: stackTop + offset, width: boxWidth });
    });
    lanes.push({ chainId: chain.id, y, height, lines });
    y += height + laneGap;
  }
  return { width, height: y, columns, lanes, boxes };
}

interface Stack {
  readonly height: number;
  readonly boxes: readonly (Pick<SegmentBox, 'id' | 'height' | 'lines'> & { readonly offset: number })[];
}

/** Boxes of one lane and column under each other. */
function stackOf(segments: readonly SegmentToPlace[], gap: number, measures: NetworkMeasures): Stack {
  let offset = 0;
  const boxes = segments.map(({ id, name }) => {
    const lines = wrapLabel(name, measures.font, measures.boxWidth - 14);
    const box = { id, lines, offset, height: lines.length * measures.lineHeight + measures.boxPadding };
    offset += box.height + gap;
    return box;
  });
  return { boxes, height: Math.max(0, offset - gap) };
}

/** A firm's name as far as it has room, with … where it was cut. */
export function shortened(name: string, size: number, width: number): string {
  if (textWidth(name, size) <= width) return name;
  let kept = '';
  for (const character of name) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
