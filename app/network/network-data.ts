import { dotRadius } from './measures';
import type { EdgeKindName } from './kinds';
import type { DrawnBox, NetworkPicture } from './network-view';

/** A firm as a dot: id, name, middle, 1 for a member, 2 for a firm of another region. */
type Dot = readonly [id: string, name: string, x: number, y: number, look: 0 | 1 | 2];

/** What the browser draws of a large network: everything by its place in `dots`, or in `boxes` behind them. */
export interface NetworkData {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly dots: readonly Dot[];
  readonly boxes: readonly Pick<
    DrawnBox,
    'id' | 'x' | 'y' | 'width' | 'height' | 'name' | 'lines' | 'state' | 'sentence' | 'href'
  >[];
  readonly edges: readonly (readonly [from: number, to: number, kind: EdgeKindName])[];
  /** The chains as bands with their names. */
  readonly lanes: readonly Pick<NetworkPicture['lanes'][number], 'y' | 'height' | 'lines'>[];
  readonly tiers: readonly Pick<NetworkPicture['tiers'][number], 'x' | 'name'>[];
}

/** A picture in as few bytes as the browser needs of it. */
export function dataOf({ width, height, firms, boxes, edges, lanes, tiers }: NetworkPicture): NetworkData {
  const places = new Map([...firms, ...boxes].map(({ id }, index) => [id, index]));
  return {
    width,
    height,
    radius: dotRadius,
    dots: firms.map(({ id, label, x, y, member, outside }): Dot => [id, label, x, y, outside ? 2 : member ? 1 : 0]),
    boxes,
    edges: edges.map(({ from, to, kind }) => [places.get(from)!, places.get(to)!, kind] as const),
    lanes: lanes.map(({ y, height, lines }) => ({ y, height, lines })),
    tiers: tiers.map(({ x, name }) => ({ x, name })),
  };
}
