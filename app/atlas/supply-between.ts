import type { Edge } from './supply-walk';

/** What lies between two segments of the drawing. */
export interface Between {
  /** The two with every segment on a path from one to the other; the two alone where there is none. */
  readonly lit: ReadonlySet<string>;
  /** The gaps that such a path meets first, from the supplier on. */
  readonly breaks: ReadonlySet<string>;
}

/**
 * The paths between two segments, whichever supplies the other, as `pathsBetween` (app/gaps) counts them: a cycle is one
 * step, and passed only where nothing of it is missing. O(segments × links) where there are cycles.
 */
export function between(
  edges: readonly Edge[],
  isMissing: (id: string) => boolean,
  one: string,
  other: string,
): Between {
  const steps = stepsOf(edges);
  const start = reach(one, steps.on).has(other) ? one : other;
  const end = start === one ? other : one;
  const onward = reach(start, steps.on);
  const backward = reach(end, steps.back);
  const lit = new Set([...onward].filter((id) => backward.has(id)));
  if (lit.size === 0) return { lit: new Set([one, other]), breaks: lit };
  return { lit, breaks: firstGaps(start, lit, steps, isMissing) };
}

interface Steps {
  readonly on: Step;
  readonly back: Step;
}

type Step = (id: string) => readonly string[];

function stepsOf(edges: readonly Edge[]): Steps {
  const along = (from: 0 | 1, to: 0 | 1): Step => {
    const found = new Map<string, string[]>();
    for (const edge of edges) found.set(edge[from], [...(found.get(edge[from]) ?? []), edge[to]]);
    return (id) => found.get(id) ?? [];
  };
  return { on: along(0, 1), back: along(1, 0) };
}

function reach(start: string, step: Step): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const next of step(id)) found.add(next);
  return found;
}

/** Walks on until something is missing. */
function firstGaps(
  start: string,
  lit: ReadonlySet<string>,
  { on, back }: Steps,
  isMissing: (id: string) => boolean,
): ReadonlySet<string> {
  const breaks = new Set<string>();
  const cycleOf = (id: string) => {
    const before = reach(id, back);
    return [...reach(id, on)].filter((one) => before.has(one));
  };
  const walked = new Set([start]);
  for (const id of walked) {
    const cycle = cycleOf(id);
    const missing = cycle.filter(isMissing);
    for (const one of missing) breaks.add(one);
    if (missing.length > 0) continue;
    for (const member of cycle) for (const next of on(member)) if (lit.has(next)) walked.add(next);
  }
  return breaks;
}
