import { textWidth } from '../atlas/text-width';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { placeDots } from './dot-places';
import { homesOf, restingPlaces, type Spot } from './forces';
import { nodeKinds } from './kinds';
import { firmMark, namedUpTo, networkMeasures, type NetworkMeasures } from './measures';
import type { Network } from './network';
import { placeSegments, shortened, type Places, type SegmentToPlace } from './places';
import { settle, type Marked, type Room } from './settling';

export interface NetworkLayout extends Places {
  /** Middles of the firms' marks, by node id. */
  readonly firms: ReadonlyMap<string, Spot>;
  /** Names as drawn, by node id; none where there are too many firms to name. */
  readonly labels: ReadonlyMap<string, string>;
}

/** What stands still in the picture, in the reader's language. */
export interface Ground {
  /** In the order in which the atlas stacks them. */
  readonly segments: readonly SegmentToPlace[];
  readonly chains: readonly { readonly id: string; readonly name: string }[];
}

const tickCount = 300;
/** How much farther apart boxes stand where names find no room, in px a time; and where firms are dots. */
const stretchStep = 8;
const dotStretch = 10;
/** Up to so many have room for names so many times as wide: an institution’s name in English is long. */
const few = { firms: 12, room: 3 } as const;

/** Everything of a region's network in its place. Deterministic: the same network gives the same picture. */
export function layOutNetwork(network: Network, ground: Ground, language: Language): NetworkLayout {
  const measures = networkMeasures[language];
  if (network.nodes.length > namedUpTo) {
    const places = placeSegments(ground.segments, ground.chains, dotStretch, measures);
    return { ...places, firms: placeDots(homesOf(network, places), places), labels: new Map() };
  }
  const firms = network.nodes.filter(({ kind }) => !nodeKinds[kind].placed);
  const room = measures.firmLabel * (firms.length > few.firms ? 1 : few.room);
  const labels = new Map(
    firms.map(({ id, nameZh, nameEn }) => [
      id,
      shortened(localised(language, nameZh, nameEn), measures.firmFont, room),
    ]),
  );
  for (let stretch = 0; ; stretch += stretchStep) {
    const places = placeSegments(ground.segments, ground.chains, stretch, measures);
    const spots = namedSpots(network, places, labels, measures);
    if (spots) return { ...places, firms: spots, labels };
  }
}

/** Where the firms come to rest with their names; null where these have no room. */
function namedSpots(
  network: Network,
  places: Places,
  labels: ReadonlyMap<string, string>,
  measures: NetworkMeasures,
): Map<string, Spot> | null {
  const resting = restingPlaces(network, places, { radius: 15, ticks: tickCount });
  const marks = [...labels].map(([id, label]) => markOf(id, resting.get(id)!, label, measures.firmFont));
  return settle(marks, places.boxes.map(withMargin), boundsOf(places));
}

/** Free space around a box. */
function withMargin({ x, y, width, height }: Room): Room {
  return { x: x - 4, y: y - 2, width: width + 8, height: height + 4 };
}

/** How much room a firm's mark and name take around its middle. */
export function markOf(id: string, wants: Spot, label: string, font: number): Marked {
  const right = firmMark.label + textWidth(label, font) + 4;
  return { id, wants, left: firmMark.radius + 3, right, height: firmMark.height };
}

/** Where firms may be: right of the names of the chains, below those of the tiers. */
function boundsOf({ width, height, columns, lanes }: Places) {
  const y = (lanes[0]?.y ?? 0) + 2;
  return { x: columns.upstream - 4, y, width: width - columns.upstream + 2, height: height - y - 4 };
}
