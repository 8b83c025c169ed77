import { place, placed, summed, type AskedNeed, type Place, type Scored } from './matching';

/** Points of a collaboration project that works on what is needed; judgement, as those of matching.ts. */
export const projectPoints = {
  /** Works on needed segments, `each` shared out by how many. */
  segment: { most: 50, direct: 35, each: 15 },
  /** Where the nearest of its parties is. */
  region: { most: 20, inside: 20, province: 10 },
  /** Under way, others can still be asked in; completed, it has shown what it can. */
  state: { most: 30, underWay: 30, completed: 20 },
} as const;

/** What everybody may know of a project that works on a need's segments. */
export interface ProjectFit {
  /** How many of the needed segments it works on, at least one. */
  readonly direct: number;
  /** Seats of the parties that disclosed themselves; null where one is not known. */
  readonly regions: readonly (string | null)[];
  readonly stage: 'underWay' | 'completed' | 'stopped';
}

/** How well a project answers a need: by what it works on, where, and how far it is. */
export function scoreProject(need: AskedNeed, { direct, regions, stage }: ProjectFit): Scored {
  const { segment, state } = projectPoints;
  const worked = segment.direct + Math.round((segment.each * direct) / need.segments.length);
  return summed([
    { part: 'segment', found: 'worked', points: worked, most: segment.most },
    placed(nearest(need, regions), projectPoints.region),
    { part: 'state', found: stage, points: stage === 'stopped' ? 0 : state[stage], most: state.most },
  ]);
}

const nearestFirst: readonly Place[] = ['anywhere', 'inside', 'province', 'elsewhere'];

function nearest({ regionCode }: AskedNeed, regions: readonly (string | null)[]): Place {
  const places = regions.map((region) => place(regionCode, region, 'unknown'));
  return nearestFirst.find((one) => places.includes(one)) ?? 'unknown';
}
