import { bestPairsOf, bestSinglesOf, fillValues, type BestPairs, type BestSingles } from '../gaps/fill-value';
import { coverage, pathsOver, pathsThrough } from '../gaps/path-coverage';
import { applyScenario, type EditStanding } from './applied-scenario';
import { chainFigures, type ChainFigures } from './chain-figures';
import type { Scenario } from './scenario';
import type { PreparedModel } from './scenario-model';
import { stepsOf, type ScenarioStep } from './scenario-steps';

/** The three coverages, part and whole: always shown together. */
export interface Figures {
  readonly segments: readonly [part: number, whole: number];
  readonly links: readonly [part: number, whole: number];
  readonly paths: readonly [part: bigint, whole: bigint];
}

interface SegmentOutcome {
  readonly id: string;
  readonly before: boolean;
  readonly after: boolean;
  /** Complete paths through it. */
  readonly pathsBefore: bigint;
  readonly pathsAfter: bigint;
  /** Complete paths it would add if it were filled next; null where somebody holds it. */
  readonly next: bigint | null;
}

interface LinkOutcome {
  readonly supplier: string;
  readonly customer: string;
  /** Complete paths over it. */
  readonly pathsBefore: bigint;
  readonly pathsAfter: bigint;
}

/** What a scenario changes, in full. */
export interface ScenarioOutcome {
  readonly standings: readonly EditStanding[];
  readonly before: Figures;
  readonly after: Figures;
  /** In the order of the map. */
  readonly chains: readonly { readonly chain: string; readonly before: ChainFigures; readonly after: ChainFigures }[];
  readonly segments: readonly SegmentOutcome[];
  readonly links: readonly LinkOutcome[];
  /** Segments that somebody holds only after, and only before; links that are complete only after, and only before. */
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** What each supposition does alone and in its turn, for those that apply. */
  readonly steps: readonly ScenarioStep[];
  /** Complete paths that all of them together add; negative where they take some away. */
  readonly together: bigint;
  /** The single fills that would add most next, all that tie; null when no single one adds any. */
  readonly next: BestSingles | null;
  /** The pairs that would, where no single fill adds any; else null. */
  readonly nextPairs: BestPairs | null;
}

/**
 * Before, after and difference of a scenario on the facts of a model. Depends on no order of its suppositions, but for
 * `steps`, which are in the order given. O((edits + chains) × (segments + links)); nothing is stored.
 */
export function scenarioOutcome(prepared: PreparedModel, { edits }: Pick<Scenario, 'edits'>): ScenarioOutcome {
  const { graph, chains } = prepared;
  const { standings, before, after } = applyScenario(prepared, edits);
  const [figuresBefore, figuresAfter] = [figuresOf(prepared, before), figuresOf(prepared, after)];
  const gains = fillValues(graph, after);
  const next = bestSinglesOf(gains);
  return {
    standings,
    before: figuresBefore,
    after: figuresAfter,
    chains: chains.map((chain) => ({
      chain,
      before: chainFigures(prepared, chain, before, figuresBefore.paths[0]),
      after: chainFigures(prepared, chain, after, figuresAfter.paths[0]),
    })),
    segments: segmentsOf(prepared, before, after, gains),
    links: linksOf(prepared, before, after),
    gained: graph.nodes.filter((id) => after.has(id) && !before.has(id)),
    lost: graph.nodes.filter((id) => before.has(id) && !after.has(id)),
    steps: stepsOf(prepared, standings, figuresBefore.paths[0]),
    together: figuresAfter.paths[0] - figuresBefore.paths[0],
    next,
    nextPairs: next ? null : bestPairsOf(graph, after),
  };
}

function figuresOf({ graph }: PreparedModel, present: ReadonlySet<string>): Figures {
  const { segments, links, paths } = coverage(graph, present);
  return {
    segments: [segments.present, segments.total],
    links: [links.complete, links.total],
    paths: [paths.complete, paths.total],
  };
}

function segmentsOf(
  { graph }: PreparedModel,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  gains: ReadonlyMap<string, bigint>,
): SegmentOutcome[] {
  const pathsBefore = pathsThrough(graph, before);
  const pathsAfter = pathsThrough(graph, after);
  return graph.nodes.map((id) => ({
    id,
    before: before.has(id),
    after: after.has(id),
    pathsBefore: pathsBefore.get(id)!,
    pathsAfter: pathsAfter.get(id)!,
    next: gains.get(id) ?? null,
  }));
}

function linksOf({ graph }: PreparedModel, before: ReadonlySet<string>, after: ReadonlySet<string>): LinkOutcome[] {
  const pathsBefore = pathsOver(graph, before);
  const pathsAfter = pathsOver(graph, after);
  return graph.links.map(([supplier, customer], index) => ({
    supplier: graph.nodes[supplier]!,
    customer: graph.nodes[customer]!,
    pathsBefore: pathsBefore[index]!,
    pathsAfter: pathsAfter[index]!,
  }));
}
