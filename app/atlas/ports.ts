import type { Legs, Side } from './legs';
import type { PlacedBox } from './placement';

/** Least distance of two line ends on one side of a box, in px. */
export const portPitch = 4;

interface Port {
  readonly key: string;
  /** Where the other end lies on average: ports are sorted by it, so that lines leave in the direction they go. */
  readonly pull: number;
}

export interface Ports {
  /** y of the shared way out of a box, by trunk key. */
  readonly exits: ReadonlyMap<string, number>;
  /** y where each link enters, by index of the link. */
  readonly entries: readonly number[];
}

/** How many line ends the fuller side of each box carries: what its height must allow for. */
export function portsPerSide(legs: readonly Legs[], boxCount: number): number[] {
  const keys = new Map<string, Set<string>>();
  const add = (box: number, side: Side, key: string) => {
    const name = `${box}:${side}`;
    keys.set(name, (keys.get(name) ?? new Set()).add(key));
  };
  legs.forEach((leg, index) => {
    add(leg.from, leg.exit, leg.trunks[0]!.key);
    add(leg.to, leg.entry, `in:${index}`);
  });
  return Array.from({ length: boxCount }, (_, box) =>
    Math.max(keys.get(`${box}:left`)?.size ?? 0, keys.get(`${box}:right`)?.size ?? 0),
  );
}

/**
 * Spreads line ends over the sides of the boxes. Right sides use every fourth px and left sides the px between
 * them, so that two horizontals that face each other across a channel never lie on one line.
 */
export function placePorts(boxes: readonly PlacedBox[], legs: readonly Legs[]): Ports {
  const centre = (box: PlacedBox) => box.y + box.height / 2;
  const sides = new Map<string, Port[]>();
  const add = (box: number, side: Side, port: Port) => {
    const name = `${box}:${side}`;
    const ports = sides.get(name);
    if (ports) ports.push(port);
    else sides.set(name, [port]);
  };
  const outs = new Map<string, { box: number; side: Side; targets: number[] }>();
  legs.forEach((leg, index) => {
    const key = leg.trunks[0]!.key;
    const out = outs.get(key) ?? { box: leg.from, side: leg.exit, targets: [] };
    out.targets.push(centre(boxes[leg.to]!));
    outs.set(key, out);
    add(leg.to, leg.entry, { key: `in:${index}`, pull: centre(boxes[leg.from]!) });
  });
  for (const [key, out] of outs)
    add(out.box, out.side, { key, pull: out.targets.reduce((sum, y) => sum + y, 0) / out.targets.length });

  const exits = new Map<string, number>();
  const entries: number[] = [];
  for (const [name, ports] of sides) {
    const [index, side] = name.split(':') as [string, Side];
    const box = boxes[Number(index)]!;
    const room = box.height - 8;
    const pitch = Math.max(1, Math.min(2, Math.floor(room / Math.max(1, ports.length - 1) / portPitch))) * portPitch;
    const offset = side === 'right' ? 0 : portPitch / 2;
    const middle =
      Math.round((centre(box) - ((ports.length - 1) * pitch) / 2 - offset) / portPitch) * portPitch + offset;
    ports.sort((a, b) => a.pull - b.pull || a.key.localeCompare(b.key));
    ports.forEach((port, row) => {
      const y = middle + row * pitch;
      if (port.key.startsWith('in:')) entries[Number(port.key.slice(3))] = y;
      else exits.set(port.key, y);
    });
  }
  return { exits, entries };
}
