import { corridorSlots, legsOf, type Legs } from './legs';
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
import { placePorts, portPitch, portsPerSide, type Ports } from './ports';
import { roundedPath, type Point } from './route-path';
import { spreadColumns, type ColumnSpread } from './column-spread';
import { assignTracks, type Trunk } from './tracks';

export interface LayoutInput {
  readonly lanes: number;
  readonly columns: number;
  readonly boxes: readonly BoxInput[];
  readonly links: readonly LinkInput[];
  readonly measures: Measures;
}

interface Route {
  readonly points: readonly Point[];
  /** SVG path data, corners rounded. */
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
  /** Where a horizontal meets a vertical run of another source. */
  readonly crossings: number;
}

const cornerRadius = 9;

/** Links with their heights, before the channels have a width. */
interface Wiring {
  readonly legs: readonly Legs[];
  readonly boxes: readonly PlacedBox[];
  readonly ports: Ports;
  /** By corridor key. */
  readonly corridorY: ReadonlyMap<string, number>;
}

/**
 * Places boxes in lanes and columns and routes every link through the channels right of the columns and the
 * paddings of the lanes, so that no line runs through a box. Deterministic: the same input gives the same picture.
 */
export function layOut({ lanes, columns, boxes: given, links, measures }: LayoutInput): Layout {
  const cells = orderedCells(given, links, lanes, columns);
  const legs = legsOf(given, cells, links);
  const ends = portsPerSide(legs, given.length);
  const inputs = given.map((box, index) => ({ ...box, height: Math.max(box.height, ends[index]! * portPitch + 8) }));
  const slots = corridorSlots(legs, lanes);
  const stacked = stackLanes(inputs, cells, lanes, slots, measures);
  const wiring: Wiring = {
    legs,
    boxes: stacked.boxes,
    ports: placePorts(stacked.boxes, legs),
    corridorY: corridorHeights(legs, slots.slots, stacked.lanes, measures),
  };
  const channels = Array.from({ length: columns }, (_, channel) => assignTracks(trunksOf(channel, wiring)));
  const spread = spreadColumns(channels, measures);
  for (const box of stacked.boxes) box.x = spread.columns[box.column]!;
  return {
    width: Math.max(measures.width, Math.ceil(spread.right + measures.channelPadding)),
    height: stacked.bottom,
    lanes: stacked.lanes,
    columns: spread.columns,
    boxes: stacked.boxes,
    routes: legs.map((leg, index) => {
      const points = pointsOf(leg, index, wiring, spread.trackX);
      return { points, path: roundedPath(points, cornerRadius) };
    }),
    crossings: channels.reduce((sum, channel) => sum + channel.crossings, 0),
  };
}

function corridorHeights(
  legs: readonly Legs[],
  slots: ReadonlyMap<string, number>,
  lanes: readonly PlacedLane[],
  measures: Measures,
): Map<string, number> {
  const heights = new Map<string, number>();
  for (const { corridors } of legs) {
    for (const { key, lane, edge } of corridors) {
      const { y, height } = lanes[lane]!;
      const inset = measures.lanePadding / 2 + slots.get(key)! * corridorPitch;
      heights.set(key, edge === 'above' ? y + inset : y + height - inset);
    }
  }
  return heights;
}

/** The vertical runs of a channel with the heights of the horizontals that join them. */
function trunksOf(channel: number, { legs, boxes, ports, corridorY }: Wiring): Trunk[] {
  const found = new Map<string, { left: Set<number>; right: Set<number> }>();
  legs.forEach((leg, index) => {
    leg.trunks.forEach((trunk, step) => {
      if (trunk.channel !== channel) return;
      const sides = found.get(trunk.key) ?? { left: new Set<number>(), right: new Set<number>() };
      found.set(trunk.key, sides);
      const forward = leg.exit === 'right';
      const before = step === 0 ? ports.exits.get(trunk.key)! : corridorY.get(leg.corridors[step - 1]!.key)!;
      (forward ? sides.left : sides.right).add(before);
      const isLast = step === leg.trunks.length - 1;
      if (isLast) (boxes[leg.to]!.column > channel ? sides.right : sides.left).add(ports.entries[index]!);
      else (forward ? sides.right : sides.left).add(corridorY.get(leg.corridors[step]!.key)!);
    });
  });
  return [...found].map(([key, sides]) => ({ key, left: [...sides.left], right: [...sides.right] }));
}

function pointsOf(
  leg: Legs,
  index: number,
  { boxes, ports, corridorY }: Wiring,
  trackX: ColumnSpread['trackX'],
): Point[] {
  const from = boxes[leg.from]!;
  const to = boxes[leg.to]!;
  const startY = ports.exits.get(leg.trunks[0]!.key)!;
  const endY = ports.entries[index]!;
  const points: Point[] = [[leg.exit === 'right' ? from.x + from.width : from.x, startY]];
  leg.trunks.forEach((trunk, step) => {
    const x = trackX[trunk.channel]!(trunk.key);
    const before = step === 0 ? startY : corridorY.get(leg.corridors[step - 1]!.key)!;
    const after = step === leg.trunks.length - 1 ? endY : corridorY.get(leg.corridors[step]!.key)!;
    points.push([x, before], [x, after]);
  });
  points.push([leg.entry === 'left' ? to.x : to.x + to.width, endY]);
  return points;
}
