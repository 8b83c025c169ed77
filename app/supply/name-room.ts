import { textWidth } from '../atlas/text-width';

/** Where a name stands. */
export interface NameRoom {
  /** Left end of the name and the middle of its line, in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Whether it stands so far from its dot that a line must lead there. */
  readonly leader: boolean;
}

type Point = { readonly x: number; readonly y: number };

export interface NamedDot extends Point {
  readonly code: string;
  readonly name: string;
  readonly label: NameRoom | null;
}

/** Radius of a dot, size of a name and height of its line, in px. */
export const nameSizes = { dot: 5, font: 14, line: 18 } as const;

/** In px. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Directions a name may stand in, the usual first: right, left, above, below, then between. */
const directions: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
  { x: 0, y: 1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: -1 },
  { x: -1, y: 1 },
];
/** Distances from the edge of the dot, in px; from the second on a line leads to the dot. */
const distances = [5, 16, 30, 46, 64, 84, 106, 130] as const;

/** Beside another dot at less than this, in px, a name reads as that one's. */
const apart = distances[0] + 2;

/**
 * Finds each name a place beside its dot, inside the frame, that touches no dot and no other name, and if there is one
 * beside no other dot; in the order given, as the first finds the most room. Where none is left the label is null.
 */
export function namesBeside<Dot extends Point & { readonly name: string }>(
  points: readonly Dot[],
  frame: Box,
): (Dot & { label: NameRoom | null })[] {
  const names: Box[] = [];
  const dots = (half: number, but?: Dot) => points.filter((dot) => dot !== but).map((dot) => square(dot, half));
  return points.map((point) => {
    const taken = [...dots(nameSizes.dot + 1), ...names];
    const box =
      roomFor(point, frame, [...taken, ...dots(nameSizes.dot + apart, point)]) ?? roomFor(point, frame, taken);
    if (box) names.push(box);
    return { ...point, label: box && labelIn(box, point) };
  });
}

function roomFor(point: Point & { name: string }, frame: Box, taken: readonly Box[]): Box | null {
  const width = Math.ceil(textWidth(point.name, nameSizes.font));
  for (const distance of distances) {
    for (const direction of directions) {
      const box = boxBeside(point, direction, distance, width);
      if (inside(box, frame) && !taken.some((other) => touches(box, other))) return box;
    }
  }
  return null;
}

function boxBeside(point: Point, direction: Point, distance: number, width: number): Box {
  const height = nameSizes.line;
  const reach = nameSizes.dot + distance;
  const x = point.x + direction.x * (reach + width / 2) * (direction.y === 0 ? 1 : 0.9);
  const y = point.y + direction.y * (reach + height / 2);
  return { x0: x - width / 2, y0: y - height / 2, x1: x + width / 2, y1: y + height / 2 };
}

function labelIn(box: Box, point: Point): NameRoom {
  const away = Math.max(box.x0 - point.x, point.x - box.x1, box.y0 - point.y, point.y - box.y1);
  return {
    x: Math.round(box.x0 * 10) / 10,
    y: Math.round(((box.y0 + box.y1) / 2) * 10) / 10,
    width: box.x1 - box.x0,
    leader: away > nameSizes.dot + distances[0] + 2,
  };
}

function square({ x, y }: Point, half: number): Box {
  return { x0: x - half, y0: y - half, x1: x + half, y1: y + half };
}

function inside(box: Box, frame: Box): boolean {
  return box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;
}

function touches(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
