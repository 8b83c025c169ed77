import { missingPerComponent, prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';
import { greedyFillOrder } from './fill-value';
import { countCompletePaths, countPaths } from './path-counts';
import { CountBelow } from './paths-by-gaps';

/** Segments to fill, and the complete paths once they are. */
export interface FillSet {
  /** In node order. */
  readonly segments: readonly string[];
  readonly complete: bigint;
}

/** What it takes to reach a number of complete paths. */
export type SmallestFills =
  | { readonly kind: 'reached'; readonly complete: bigint }
  /** Not even all candidates together reach it. */
  | { readonly kind: 'out-of-reach'; readonly complete: bigint }
  | {
      readonly kind: 'sets';
      readonly size: number;
      /** The smallest sets, most complete paths first, ties in node order; all of them unless `more`. */
      readonly sets: readonly FillSet[];
      readonly more: boolean;
      /** Segments in every set; empty while there are more than are listed. */
      readonly inAll: readonly string[];
    }
  /** The search was given up: no set smaller than `atLeast` does it, and the greedy one does. */
  | { readonly kind: 'bounded'; readonly atLeast: number; readonly greedy: FillSet };

interface Limits {
  /** More sets than this are not listed. */
  readonly listed: number;
  /** How many links the search may look at; about 10 million a second. */
  readonly work: number;
}

const usual: Limits = { listed: 24, work: 5_000_000 };

/**
 * The smallest sets of missing segments that bring the number of complete paths to `target`, all of them, equal to
 * trying every set. Sizes are tried upwards; a branch is left as soon as the paths that lack no more segments than may
 * still be filled are too few. `present` may hold what a scenario has filled already. Candidates default to every
 * missing segment.
 */
export function smallestFills(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  target: bigint,
  candidates?: Iterable<string>,
  limits: Partial<Limits> = {},
): SmallestFills {
  const graph = prepareGraph(chainGraph);
  const search = new FillSearch(graph, present, target, candidates, { ...usual, ...limits });
  const complete = search.complete();
  if (complete >= target) return { kind: 'reached', complete };
  const order = greedyFillOrder(graph, present, candidates);
  const reaching = order.findIndex((step) => step.complete >= target);
  if (reaching === -1) return { kind: 'out-of-reach', complete: order.at(-1)?.complete ?? complete };
  for (let size = 1; ; size++) {
    const sets = search.ofSize(size);
    if (sets === null)
      return { kind: 'bounded', atLeast: size, greedy: inNodeOrder(graph, order.slice(0, reaching + 1)) };
    if (sets.length > 0) return answerOf(size, sets, limits.listed ?? usual.listed);
  }
}

function answerOf(size: number, found: FillSet[], listed: number): SmallestFills {
  const more = found.length > listed;
  const sets = found.slice(0, listed).sort((a, b) => (a.complete > b.complete ? -1 : a.complete < b.complete ? 1 : 0));
  const [first, ...others] = sets;
  const inAll = first!.segments.filter((segment) => others.every((set) => set.segments.includes(segment)));
  return { kind: 'sets', size, sets, more, inAll: more ? [] : inAll };
}

function inNodeOrder(
  graph: PreparedGraph,
  steps: readonly { readonly segment: string; readonly complete: bigint }[],
): FillSet {
  const filled = new Set(steps.map(({ segment }) => segment));
  return { segments: graph.nodes.filter((node) => filled.has(node)), complete: steps.at(-1)!.complete };
}

/** Sets of one size, grown one segment at a time in node order; what is skipped stays missing below. */
class FillSearch {
  readonly #missing: Int32Array;
  readonly #candidates: readonly number[];
  readonly #below: CountBelow;
  #work = 0;

  constructor(
    readonly graph: PreparedGraph,
    present: ReadonlySet<string>,
    readonly target: bigint,
    candidates: Iterable<string> = graph.nodes,
    readonly limits: Limits,
  ) {
    this.#missing = missingPerComponent(graph, present);
    const wanted = new Set(candidates);
    this.#candidates = [...graph.nodes.keys()].filter(
      (vertex) => wanted.has(graph.nodes[vertex]!) && !present.has(graph.nodes[vertex]!),
    );
    this.#below = new CountBelow(graph.condensation);
  }

  complete(): bigint {
    return countCompletePaths(this.graph.condensation, this.#missing);
  }

  /** All sets of that size that reach the target, one more than are listed at most; null when it takes too long. */
  ofSize(size: number): FillSet[] | null {
    const found: FillSet[] = [];
    const skipped = new Int32Array(this.#missing.length);
    // A candidate that is not one, for it may not be filled, bars its component from the start.
    const fillable = new Int32Array(this.#missing.length);
    for (const vertex of this.#candidates) fillable[this.graph.condensation.componentOf[vertex]!]!++;
    skipped.forEach((_, component) => (skipped[component] = this.#missing[component]! - fillable[component]!));
    return this.#grow([], 0, size, skipped, found) ? found : null;
  }

  /** False once the work is too much. */
  #grow(chosen: readonly number[], start: number, left: number, skipped: Int32Array, found: FillSet[]): boolean {
    if (left === 1) return this.#close(chosen, start, found);
    const { componentOf } = this.graph.condensation;
    const passed: number[] = [];
    let inTime = true;
    for (let index = start; index <= this.#candidates.length - left && inTime; index++) {
      if (found.length > this.limits.listed) break;
      if (!this.#spend(left + 1)) inTime = false;
      else if (this.#below.complete(this.#missing, skipped, left) < this.target) break;
      else {
        const component = componentOf[this.#candidates[index]!]!;
        this.#missing[component]!--;
        inTime = this.#grow([...chosen, this.#candidates[index]!], index + 1, left - 1, skipped, found);
        this.#missing[component]!++;
        skipped[component]!++;
        passed.push(component);
      }
    }
    for (const component of passed) skipped[component]!--;
    return inTime;
  }

  /** The last segment of a set: one count tells of all candidates. */
  #close(chosen: readonly number[], start: number, found: FillSet[]): boolean {
    if (!this.#spend(2)) return false;
    const { graph } = this;
    const { arrivals, departures, complete } = countPaths(graph.condensation, this.#missing);
    for (const vertex of this.#candidates.slice(start)) {
      const component = graph.condensation.componentOf[vertex]!;
      if (this.#missing[component] !== 1) continue;
      const after = complete + arrivals[component]! * departures[component]!;
      if (after < this.target || found.length > this.limits.listed) continue;
      found.push({ segments: [...chosen, vertex].map((one) => graph.nodes[one]!), complete: after });
    }
    return true;
  }

  #spend(sweeps: number): boolean {
    this.#work += sweeps * (this.graph.links.length + this.graph.nodes.length);
    return this.#work <= this.limits.work;
  }
}
