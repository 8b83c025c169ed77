import { missingPerComponent } from '../gaps/chain-graph';
import { countCompletePaths } from '../gaps/path-counts';
import type { PreparedModel } from './scenario-model';

/** The three coverages as one chain sees them. */
export interface ChainFigures {
  readonly segments: readonly [part: number, whole: number];
  /** Links with an end in the chain. */
  readonly links: readonly [part: number, whole: number];
  /** Complete paths that run through at least one of its segments, of all that do. */
  readonly paths: readonly [part: bigint, whole: bigint];
}

/**
 * Coverage of a chain when the segments in `present` are held. Paths through the chain are those that are left out
 * when it is taken away: `complete`, those of the whole map, minus those that avoid it. O(segments + links).
 */
export function chainFigures(
  prepared: PreparedModel,
  chain: string,
  present: ReadonlySet<string>,
  complete: bigint,
): ChainFigures {
  const { model, graph } = prepared;
  const own = new Set(model.segments.filter((segment) => segment.chain === chain).map(({ id }) => id));
  const links = graph.edges.filter(([supplier, customer]) => own.has(supplier) || own.has(customer));
  const others = graph.nodes.filter((id) => !own.has(id));
  return {
    segments: [[...own].filter((id) => present.has(id)).length, own.size],
    links: [links.filter((ends) => ends.every((id) => present.has(id))).length, links.length],
    paths: [
      complete - completeAmong(prepared, new Set(others.filter((id) => present.has(id)))),
      graph.totalPaths - completeAmong(prepared, new Set(others)),
    ],
  };
}

function completeAmong({ graph }: PreparedModel, present: ReadonlySet<string>): bigint {
  return countCompletePaths(graph.condensation, missingPerComponent(graph, present));
}
