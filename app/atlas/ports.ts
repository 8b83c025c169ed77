import type { Legs, Side } from './legs';
import type { PlacedBox } from './placement';

/** Distance of two line ends on one side of a box where it has room for it, in px. */
const widest = 4.5;
const inset = 4;

interface Port {
  readonly key: string;
  /** Ports are sorted by it, so that lines leave and arrive in the direction they go. */
  readonly pull: number;
}

export interface Ports {
  /** y of the shared way out of a box, by exit key. */
  readonly exits: ReadonlyMap<string, number>;
  /** y where each link enters, by index of the link. */
  readonly entries: readonly number[];
}

/** Spreads line ends over the sides of the boxes, closer where there are many. */
export function placePorts(boxes: readonly PlacedBox[], legs: readonly Legs[]): Ports {
  const exits = new Map<string, number>();
  const entries: number[] = [];
  for (const [name, ports] of portsBySide(boxes, legs)) {
    const { y, height } = boxes[Number(name.split(':')[0])]!;
    const pitch = Math.min(widest, (height - 2 * inset) / Math.max(1, ports.length - 1));
    const first = y + height / 2 - ((ports.length - 1) * pitch) / 2;
    ports.sort((a, b) => a.pull - b.pull || a.key.localeCompare(b.key));
    ports.forEach(({ key }, row) => {
      const at = first + row * pitch;
      if (key.startsWith('in:')) entries[Number(key.slice(3))] = at;
      else exits.set(key, at);
    });
  }
  return { exits, entries };
}

function portsBySide(boxes: readonly PlacedBox[], legs: readonly Legs[]): Map<string, Port[]> {
  const centre = (box: number) => boxes[box]!.y + boxes[box]!.height / 2;
  const sides = new Map<string, Port[]>();
  const add = (box: number, side: Side, port: Port) => {
    const name = `${box}:${side}`;
    sides.set(name, [...(sides.get(name) ?? []), port]);
  };
  const outs = new Map<string, { leg: Legs; targets: number[] }>();
  legs.forEach((leg, index) => {
    const out = outs.get(leg.exitKey) ?? { leg, targets: [] };
    out.targets.push(centre(leg.to));
    outs.set(leg.exitKey, out);
    const away = centre(leg.from);
    add(leg.to, leg.entry, { key: `in:${index}`, pull: leg.loop === null ? away : loopPull(centre(leg.to), away) });
  });
  for (const [key, { leg, targets }] of outs) {
    const mean = targets.reduce((sum, y) => sum + y, 0) / targets.length;
    add(leg.from, leg.exit, { key, pull: leg.loop === null ? mean : loopPull(centre(leg.from), mean) });
  }
  return sides;
}

/** Loops turn at once, so they use the outermost ports; the farther one goes, the farther in, or it would be crossed. */
function loopPull(own: number, other: number): number {
  return other < own ? -1e6 + (own - other) : 1e6 - (other - own);
}
