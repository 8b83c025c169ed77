import { spreadColumns, type ColumnSpread } from './column-spread';
import { corridorSlots, legsOf, type Legs, type Side } from './legs';
import {
  corridorPitch,
  orderedCells,
  stackLanes,
  type BoxInput,
  type LinkInput,
  type Measures,
  type PlacedBox,
  type PlacedLane,
} from './placement';
import { placePorts, type Ports } from './ports';
import { curveAcross, curvePast, loopBeside, type Point } from './route-path';
import { assignTracks, type Trunk } from './tracks';

export interface LayoutInput {
  readonly lanes: number;
  readonly columns: number;
  readonly boxes: readonly BoxInput[];
  readonly links: readonly LinkInput[];
  readonly measures: Measures;
}

export interface Route {
  readonly start: Point;
  readonly end: Point;
  /** The side of the customer at which it arrives. */
  readonly entry: Side;
  /** SVG path data from the start to just before the end, where the arrow head begins. */
  readonly path: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** Left edge of each column of boxes. */
  readonly columns: readonly number[];
  /** In the order given. */
  readonly boxes: readonly PlacedBox[];
  /** In the order given. */
  readonly routes: readonly Route[];
}

/** How much of the end of a line its arrow head covers. */
const headRoom = 4;
/** How far from the columns that it passes a line is level. */
const pastInset = 3;

/** Links with their heights, before the channels have a width. */
interface Wiring {
  readonly legs: readonly Legs[];
  readonly boxes: readonly PlacedBox[];
  readonly ports: Ports;
  /** By corridor key. */
  readonly corridorY: ReadonlyMap<string, number>;
}

/**
 * Places boxes in lanes and columns and routes every link through the channels right of the columns and the paddings of
 * the lanes, so that no line runs through a box. Deterministic: the same input gives the same picture.
 */
export function layOut({ lanes, columns, boxes: given, links, measures }: LayoutInput): Layout {
  const cells = orderedCells(given, links, lanes, columns);
  const legs = legsOf(given, cells, links);
  const slots = corridorSlots(legs, lanes);
  const stacked = stackLanes(given, cells, lanes, slots, measures);
  const wiring: Wiring = {
    legs,
    boxes: stacked.boxes,
    ports: placePorts(stacked.boxes, legs),
    corridorY: corridorHeights(legs, slots.slots, stacked.lanes),
  };
  const loops = Array.from({ length: columns }, (_, column) => assignTracks(loopsBeside(column, wiring)));
  const spread = spreadColumns(loops, measures);
  for (const box of stacked.boxes) box.x = spread.columns[box.column]!;
  return {
    width: Math.max(measures.width, Math.ceil(spread.right)),
    height: stacked.bottom,
    lanes: stacked.lanes,
    columns: spread.columns,
    boxes: stacked.boxes,
    routes: legs.map((leg, index) => routeOf(leg, index, wiring, spread)),
  };
}

function corridorHeights(
  legs: readonly Legs[],
  slots: ReadonlyMap<string, number>,
  lanes: readonly PlacedLane[],
): Map<string, number> {
  const heights = new Map<string, number>();
  for (const { corridor } of legs) {
    if (!corridor) continue;
    const { y, height } = lanes[corridor.lane]!;
    const inset = 2 + slots.get(corridor.key)! * corridorPitch;
    heights.set(corridor.key, corridor.edge === 'above' ? y + inset : y + height - inset);
  }
  return heights;
}

/** The vertical runs beside a column with the heights of the horizontals that join them: one for each supplier. */
function loopsBeside(column: number, { legs, ports }: Wiring): Trunk[] {
  const found = new Map<string, Set<number>>();
  legs.forEach((leg, index) => {
    if (leg.loop !== column) return;
    const heights = found.get(leg.exitKey) ?? new Set([ports.exits.get(leg.exitKey)!]);
    found.set(leg.exitKey, heights.add(ports.entries[index]!));
  });
  return [...found].map(([key, heights]) => ({ key, left: [...heights], right: [] }));
}

function routeOf(leg: Legs, index: number, { boxes, ports, corridorY }: Wiring, spread: ColumnSpread): Route {
  const from = boxes[leg.from]!;
  const to = boxes[leg.to]!;
  const start: Point = [leg.exit === 'right' ? from.x + from.width : from.x, ports.exits.get(leg.exitKey)!];
  const end: Point = [leg.entry === 'left' ? to.x : to.x + to.width, ports.entries[index]!];
  const tip: Point = [leg.entry === 'left' ? end[0] - headRoom : end[0] + headRoom, end[1]];
  const ends = { start, end, entry: leg.entry };
  if (leg.loop !== null) return { ...ends, path: loopBeside(start, tip, spread.trackX[leg.loop]!(leg.exitKey)) };
  if (!leg.corridor) return { ...ends, path: curveAcross(start, tip) };
  const { first, last, key } = leg.corridor;
  const [near, far] =
    leg.exit === 'right'
      ? [spread.columns[first]! - pastInset, spread.columns[last]! + to.width + pastInset]
      : [spread.columns[first]! + to.width + pastInset, spread.columns[last]! - pastInset];
  return { ...ends, path: curvePast(start, tip, corridorY.get(key)!, near, far) };
}
