import { missingPerComponent, prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';
import { countCompletePaths } from './path-counts';
import { ratioOf } from './ratio';

export interface FirmSegments {
  readonly id: string;
  /** Segments the firm has a capability in; one named twice counts once, one outside the graph not at all. */
  readonly segments: readonly string[];
}

interface FirmLoss {
  /** Segments that no other firm of the region holds. */
  readonly segmentsLost: readonly string[];
  readonly pathsLost: bigint;
  /** Path coverage without the firm, 0…1; null when the graph has no path. */
  readonly coverageAfter: number | null;
}

export interface Resilience {
  readonly complete: bigint;
  readonly perFirm: ReadonlyMap<string, FirmLoss>;
  /** R1 = 1 − mean(paths lost) / complete paths now, 0…1; null when no path is complete now or no firm is known. */
  readonly meanRetained: number | null;
}

/**
 * N−1 resilience (METHODS #13): what is lost when each firm of the region leaves, one at a time. The paths are
 * counted again only for firms that hold a segment alone. Source: simulated attack, He Yu et al. 2024.
 */
export function nMinusOne(chainGraph: ChainGraph, firms: readonly FirmSegments[]): Resilience {
  const roster = new Roster(prepareGraph(chainGraph), firms);
  const complete = roster.complete();
  const perFirm = new Map<string, FirmLoss>();
  let lostInAll = 0n;
  for (const firm of roster.remaining) {
    const pathsLost = complete - roster.completeWithout(firm);
    lostInAll += pathsLost;
    perFirm.set(firm.id, {
      segmentsLost: roster.heldAloneBy(firm).map((vertex) => roster.graph.nodes[vertex]!),
      pathsLost,
      coverageAfter: ratioOf(complete - pathsLost, roster.graph.totalPaths),
    });
  }
  const lostShare = perFirm.size === 0 ? null : ratioOf(lostInAll, complete * BigInt(perFirm.size));
  return { complete, perFirm, meanRetained: lostShare === null ? null : 1 - lostShare };
}

/** One departure after those before it. */
export interface Departure {
  readonly firm: string;
  /** Complete paths that are left. */
  readonly complete: bigint;
}

/**
 * Firms leave one after the other, each time the one whose loss costs most complete paths now (ties: more segments held
 * alone, then listed order), until no path is complete or `most` have left. Empty when no path is complete now. Source:
 * the attack of the R curve, Schneider et al. 2011, PNAS 108:3838, with complete paths in place of the largest component.
 */
export function worstDepartures(chainGraph: ChainGraph, firms: readonly FirmSegments[], most: number): Departure[] {
  const roster = new Roster(prepareGraph(chainGraph), firms);
  const departures: Departure[] = [];
  while (departures.length < most && roster.remaining.length > 0 && roster.complete() > 0n) {
    let worst = roster.remaining[0]!;
    let left = roster.completeWithout(worst);
    let alone = roster.heldAloneBy(worst).length;
    for (const firm of roster.remaining) {
      const without = roster.completeWithout(firm);
      const held = roster.heldAloneBy(firm).length;
      if (without < left || (without === left && held > alone)) [worst, left, alone] = [firm, without, held];
    }
    roster.remove(worst);
    departures.push({ firm: worst.id, complete: left });
  }
  return departures;
}

interface Entry {
  readonly id: string;
  readonly vertices: readonly number[];
}

/** The firms still there, and how many of them hold each segment. */
class Roster {
  remaining: Entry[];
  readonly #holders: Int32Array;
  readonly #missing: Int32Array;
  #completeNow: bigint | null = null;

  constructor(
    readonly graph: PreparedGraph,
    firms: readonly FirmSegments[],
  ) {
    this.remaining = firms.map(({ id, segments }) => ({
      id,
      vertices: [...new Set(segments)].flatMap((node) => graph.indexOf.get(node) ?? []),
    }));
    this.#holders = new Int32Array(graph.nodes.length);
    for (const { vertices } of this.remaining) for (const vertex of vertices) this.#holders[vertex]!++;
    this.#missing = missingPerComponent(graph, new Set(graph.nodes.filter((_, vertex) => this.#holders[vertex]! > 0)));
  }

  heldAloneBy({ vertices }: Entry): number[] {
    return vertices.filter((vertex) => this.#holders[vertex] === 1).sort((a, b) => a - b);
  }

  complete(): bigint {
    return (this.#completeNow ??= countCompletePaths(this.graph.condensation, this.#missing));
  }

  completeWithout(firm: Entry): bigint {
    const lost = this.heldAloneBy(firm);
    if (lost.length === 0) return this.complete();
    const now = this.complete();
    if (now === 0n) return now;
    const { componentOf } = this.graph.condensation;
    for (const vertex of lost) this.#missing[componentOf[vertex]!]!++;
    const left = countCompletePaths(this.graph.condensation, this.#missing);
    for (const vertex of lost) this.#missing[componentOf[vertex]!]!--;
    return left;
  }

  remove(firm: Entry): void {
    for (const vertex of this.heldAloneBy(firm)) this.#missing[this.graph.condensation.componentOf[vertex]!]!++;
    for (const vertex of firm.vertices) this.#holders[vertex]!--;
    this.remaining = this.remaining.filter((entry) => entry !== firm);
    this.#completeNow = null;
  }
}
