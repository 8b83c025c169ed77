import type { AtlasSegment, RegionAtlas } from '../region-atlas';
import type { Compared } from '../shown';

type Records = Pick<RegionAtlas, 'segments'>;

/** Which of two regions has a record of each segment, by segment; how many firms is not looked at. */
export function comparedSegments(first: Records, second: Records): Map<string, Compared> {
  const there = recordedIn(second);
  return new Map(
    first.segments.map((segment) => {
      const [here, elsewhere] = [isRecorded(segment), there.has(segment.id)];
      if (here) return [segment.id, elsewhere ? 'both' : 'first'] as const;
      return [segment.id, elsewhere ? 'second' : 'neither'] as const;
    }),
  );
}

function recordedIn({ segments }: Records): Set<string> {
  return new Set(segments.filter(isRecorded).map(({ id }) => id));
}

function isRecorded({ firms }: Pick<AtlasSegment, 'firms'>): boolean {
  return firms.length > 0;
}

/** The segments of each answer, in the order of the map. */
export function differenceOf(compared: ReadonlyMap<string, Compared>): Readonly<Record<Compared, readonly string[]>> {
  const of = (answer: Compared) => [...compared].filter(([, one]) => one === answer).map(([id]) => id);
  return { both: of('both'), first: of('first'), second: of('second'), neither: of('neither') };
}
