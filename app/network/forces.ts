import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  randomLcg,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { edgeKinds, nodeKinds } from './kinds';
import type { Network } from './network';
import type { Places, SegmentBox } from './places';

interface Body extends SimulationNodeDatum {
  readonly id: string;
  x: number;
  y: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How far apart the middles of firms are kept, in px. */
export interface Spacing {
  readonly radius: number;
  readonly ticks: number;
}

/**
 * Where the firms of a network come to rest when what they are tied to pulls them, in px, by id; segments stand still.
 * d3-force with its own seeded randomness and a fixed number of ticks: the same network gives the same places.
 */
export function restingPlaces(network: Network, places: Places, { radius, ticks }: Spacing): Map<string, Spot> {
  const fixed = new Map(places.boxes.map((box) => [box.id, anchorOf(box)]));
  const random = randomLcg(1);
  const pulls = homesOf(network, places);
  const bodies = network.nodes.flatMap((node): Body[] => {
    const anchor = fixed.get(node.id);
    if (anchor) return [{ id: node.id, ...anchor, fx: anchor.x, fy: anchor.y }];
    const home = pulls.get(node.id);
    if (!home) return [];
    return [{ id: node.id, x: home.x + (random() - 0.5) * 40, y: home.y + (random() - 0.5) * 40 }];
  });
  const known = new Set(bodies.map(({ id }) => id));
  const homeOf = (body: Body) => pulls.get(body.id) ?? body;
  const ties = network.edges
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, kind }) => ({ source: from, target: to, pull: edgeKinds[kind].pull }));
  forceSimulation(bodies)
    .randomSource(randomLcg(1))
    .force(
      'ties',
      forceLink<Body, SimulationLinkDatum<Body> & { pull: number }>(ties)
        .id(({ id }) => id)
        .distance(40)
        .strength(({ pull }) => pull * 0.12),
    )
    .force('x', forceX<Body>((body) => homeOf(body).x).strength(0.12))
    .force('y', forceY<Body>((body) => homeOf(body).y).strength(0.12))
    .force('apart', forceCollide<Body>(radius).iterations(2))
    .force('outside boxes', outsideOf(places, radius))
    .stop()
    .tick(ticks);
  return new Map(bodies.filter(({ id }) => !fixed.has(id)).map(({ id, x, y }) => [id, { x, y }]));
}

/** Where a firm's tie ends at a segment while it is being placed: a little right of the box, where firms have room. */
function anchorOf({ x, y, width, height }: SegmentBox): Spot {
  return { x: x + width + 22, y: y + height / 2 };
}

/** The middle of what each firm serves; for one that serves nothing, the middle of those it is tied to, or nowhere. */
export function homesOf(network: Network, places: Places): Map<string, Spot> {
  const fixed = new Map(places.boxes.map((box) => [box.id, anchorOf(box)]));
  const pulling = new Map<string, Spot[]>();
  const pull = (id: string, spot: Spot | undefined) => spot && pulling.set(id, [...(pulling.get(id) ?? []), spot]);
  for (const { from, to } of network.edges) pull(from, fixed.get(to));
  const homes = new Map([...pulling].map(([id, spots]) => [id, middleOf(spots)]));
  const tied = new Map<string, Spot[]>();
  for (const { from, to } of network.edges) {
    for (const [id, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (!homes.has(id) && !fixed.has(id) && homes.has(other))
        tied.set(id, [...(tied.get(id) ?? []), homes.get(other)!]);
  }
  for (const [id, spots] of tied) homes.set(id, middleOf(spots));
  for (const { id, kind } of network.nodes)
    if (!nodeKinds[kind].placed && !homes.has(id)) homes.set(id, { x: places.width - 60, y: places.height - 20 });
  return homes;
}

function middleOf(spots: readonly Spot[]): Spot {
  const sum = spots.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}

/** Pushes what lies in a box of a segment out at its nearer side, and keeps everything inside the picture. */
function outsideOf(places: Places, radius: number): Force<Body, undefined> {
  let bodies: Body[] = [];
  const force = () => {
    for (const body of bodies) {
      if (body.fx !== undefined) continue;
      for (const { x, y, width, height } of places.boxes) {
        if (body.y < y - radius || body.y > y + height + radius) continue;
        const left = body.x - (x - radius);
        const right = x + width + radius - body.x;
        if (left <= 0 || right <= 0) continue;
        body.x += (left < right ? -left : right) * 0.6;
      }
      body.x = clamp(body.x, places.columns.upstream + radius, places.width - radius);
      body.y = clamp(body.y, places.lanes[0]!.y + radius, places.height - radius);
    }
  };
  force.initialize = (given: Body[]) => (bodies = given);
  return force;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
