import type { NetworkPicture } from './network-view';

/** What a phone shows of the picture's width at once, in px of its coordinates. */
const phoneWidth = 330;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where a picture wider than its window opens, as a share of its width that comes to the window's middle: the leftmost
 * phone's width that holds most of what was found; where nothing was, of the firms and of the segments tied to them. A
 * mark counts with its name.
 */
export function openingOf(picture: NetworkPicture, found: ReadonlySet<string>): number {
  const stretches = stretchesOf(picture, found);
  const starts = stretches.map(({ from }) => Math.min(from, picture.width - phoneWidth)).sort((a, b) => a - b);
  let best = 0;
  let most = heldFrom(0, stretches);
  for (const start of starts) {
    const held = heldFrom(start, stretches);
    if (held <= most) continue;
    most = held;
    best = start;
  }
  return (best + phoneWidth / 2) / picture.width;
}

/** Everything that has to be seen, from its left to its right. */
function stretchesOf({ firms, boxes, edges }: NetworkPicture, found: ReadonlySet<string>): Stretch[] {
  const tied = new Set(edges.map(({ to }) => to));
  const asked = (id: string) => found.size === 0 || found.has(id);
  return [
    ...firms.filter(({ id }) => asked(id)).map(({ x }) => ({ from: x - 8, to: x + firmWidth })),
    ...boxes.filter(({ id }) => asked(id) && tied.has(id)).map(({ x, width }) => ({ from: x - 8, to: x + width + 8 })),
  ];
}

/** A mark with a name of usual length. */
const firmWidth = 100;

function heldFrom(start: number, stretches: readonly Stretch[]): number {
  return stretches.filter(({ from, to }) => from >= start && to <= start + phoneWidth).length;
}
