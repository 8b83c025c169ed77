import type { Spot } from './forces';

/** What takes room, in px. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A mark with its name that wants to be at a spot: how far it reaches from there to each side, in px. */
export interface Marked {
  readonly id: string;
  readonly wants: Spot;
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

const step = 4;

/**
 * Gives each mark the free spot that is nearest to where it wants to be, one after another, so that no name touches
 * another or a box. Null where one finds nothing free inside the bounds.
 */
export function settle(marks: readonly Marked[], taken: readonly Room[], bounds: Room): Map<string, Spot> | null {
  const rooms = [...taken];
  const spots = new Map<string, Spot>();
  for (const mark of marks) {
    const spot = nearestFree(mark, rooms, bounds);
    if (!spot) return null;
    rooms.push(roomOf(mark, spot));
    spots.set(mark.id, spot);
  }
  return spots;
}

/** What a mark and its name cover at a spot. */
export function roomOf({ left, right, height }: Omit<Marked, 'id' | 'wants'>, { x, y }: Spot): Room {
  return { x: x - left, y: y - height / 2, width: left + right, height };
}

export function touches(a: Room, b: Room): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Rings of candidates around the wish, each a step farther out. */
function nearestFree(mark: Marked, rooms: readonly Room[], bounds: Room): Spot | null {
  const wants = within(mark, bounds);
  const fits = (spot: Spot) => {
    const room = roomOf(mark, spot);
    return isInside(room, bounds) && !rooms.some((other) => touches(room, other));
  };
  const farthest = Math.max(bounds.width, bounds.height) / step;
  for (let ring = 0; ring <= farthest; ring++) {
    let nearest: Spot | null = null;
    let least = Infinity;
    for (const [across, down] of ringOf(ring)) {
      const spot = { x: wants.x + across * step, y: wants.y + down * step };
      const distance = across * across + down * down;
      if (distance < least && fits(spot)) {
        nearest = spot;
        least = distance;
      }
    }
    if (nearest) return nearest;
  }
  return null;
}

/** The points of a square ring around the origin, in a fixed order. */
function ringOf(ring: number): [number, number][] {
  if (ring === 0) return [[0, 0]];
  const points: [number, number][] = [];
  for (let along = -ring; along < ring; along++)
    points.push([along, -ring], [ring, along], [-along, ring], [-ring, -along]);
  return points;
}

/** The wish, moved so far that the mark lies inside the bounds. */
function within({ wants, left, right, height }: Marked, bounds: Room): Spot {
  return {
    x: Math.round(Math.max(bounds.x + left, Math.min(bounds.x + bounds.width - right, wants.x))),
    y: Math.round(Math.max(bounds.y + height / 2, Math.min(bounds.y + bounds.height - height / 2, wants.y))),
  };
}

function isInside(room: Room, bounds: Room): boolean {
  return (
    room.x >= bounds.x &&
    room.y >= bounds.y &&
    room.x + room.width <= bounds.x + bounds.width &&
    room.y + room.height <= bounds.y + bounds.height
  );
}
