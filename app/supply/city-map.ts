import { geoConicEqualArea, geoPath } from 'd3';
import { namesBeside, type NamedDot } from './name-room';

export interface MapPlace {
  /** GB/T 2260. */
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface NamedPlace extends MapPlace {
  readonly name: string;
}

export interface CityMap {
  readonly width: number;
  readonly height: number;
  /** Every other city, only to show where one is: no border is drawn. */
  readonly ground: readonly (readonly [x: number, y: number])[];
  readonly dots: readonly NamedDot[];
}

/** In px of a drawing that is shown about as large as it is made. */
export const mapSizes = { width: 420, height: 360, margin: 14 } as const;

/**
 * Cities on an equal-area conic map, whose standard parallels lie a sixth of the latitudes from either end, turned to
 * their middle meridian. `ground` holds every city, so that the picture stays while `named` changes. Names stand beside
 * their dots and touch neither a dot nor each other; a name without room near its dot stands apart with a line to it.
 */
export function cityMap(ground: readonly MapPlace[], named: readonly NamedPlace[]): CityMap {
  const { width, height, margin } = mapSizes;
  const at = projectionOver([...ground, ...named]);
  const points = named.map(({ code, name, ...place }) => ({ code, name, ...rounded(at(place)) }));
  return {
    width,
    height,
    ground: ground.map((place) => {
      const { x, y } = rounded(at(place));
      return [x, y] as const;
    }),
    dots: namesBeside(points, { x0: margin / 2, y0: margin / 2, x1: width - margin / 2, y1: height - margin / 2 }),
  };
}

type Point = { readonly x: number; readonly y: number };

function projectionOver(places: readonly MapPlace[]): (place: Omit<MapPlace, 'code'>) => Point {
  const { width, height, margin } = mapSizes;
  if (places.length === 0) return () => ({ x: width / 2, y: height / 2 });
  const [south, north] = span(places.map(({ latitude }) => latitude));
  const [west, east] = span(places.map(({ longitude }) => longitude));
  const sixth = (north - south) / 6;
  const projection = geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0]);
  const coordinates = places.map(({ longitude, latitude }) => [longitude, latitude]);
  projection.fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin],
    ],
    { type: 'MultiPoint', coordinates },
  );
  // One place alone has no extent to fit: it stands in the middle.
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds({ type: 'MultiPoint', coordinates });
  if (!(x1 > x0 || y1 > y0)) return () => ({ x: width / 2, y: height / 2 });
  return ({ longitude, latitude }) => {
    const [x, y] = projection([longitude, latitude])!;
    return { x, y };
  };
}

function span(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
