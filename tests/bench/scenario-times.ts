import { missingPerComponent } from '../../app/gaps/chain-graph';
import { countCompletePaths } from '../../app/gaps/path-counts';
import { applyScenario } from '../../app/scenarios/applied-scenario';
import { whatItTakes } from '../../app/scenarios/fills-to-reach';
import { prepareModel, type ScenarioModel } from '../../app/scenarios/scenario-model';
import { scenarioOutcome } from '../../app/scenarios/scenario-outcome';
import { stressTest } from '../../app/scenarios/stress-test';
import { madeUpModel } from '../scenarios/made-up-models';
import { inProcessorTime } from './processor-milliseconds';
import { quantile } from './quantile';

/**
 * Scenarios and the stress test on 300 made-up segments and 5,000 firms, as the reader's browser computes them: from the
 * model as it travels, in processor time. The floor is one bare count of complete paths on the same map.
 */
export function scenarioTimes(): void {
  const travelled = JSON.stringify(madeUpModel({ segments: 300, firms: 5000, missing: 60, seed: 0.5 }));
  const model = JSON.parse(travelled) as ScenarioModel;
  const prepared = prepareModel(model);
  const { before } = applyScenario(prepared, []);
  const missing = missingPerComponent(prepared.graph, before);
  const floor = timed(200, () => countCompletePaths(prepared.graph.condensation, missing));
  const gaps = model.segments.filter(({ here }) => !here).map(({ id }) => id);
  console.log(
    `${model.segments.length} segments (${gaps.length} without a firm), ${model.links.length} links, ${model.firms!.length} firms, ${prepared.graph.totalPaths} paths; model ${Math.round(travelled.length / 1024)} KB of JSON`,
  );
  console.log(`floor: one count of complete paths ${shown(floor)}`);
  const edits = (count: number) => gaps.slice(0, count).map((segment) => ({ kind: 'fill' as const, segment }));
  const lines: [string, number[]][] = [
    ['model made ready', timed(20, () => prepareModel(model))],
    ['scenario of 1', timed(60, () => scenarioOutcome(prepared, { edits: edits(1) }))],
    ['scenario of 10', timed(60, () => scenarioOutcome(prepared, { edits: edits(10) }))],
    ['scenario of 40', timed(60, () => scenarioOutcome(prepared, { edits: edits(40) }))],
    ['what it takes for 20 %', timed(5, () => whatItTakes(prepared, before, 20))],
    ['stress test', timed(10, () => stressTest(prepared))],
  ];
  for (const [what, times] of lines)
    console.log(`${what}: ${shown(times)}, ${(quantile(times, 0.5) / quantile(floor, 0.5)).toFixed(0)} × the floor`);
}

function timed(runs: number, work: () => unknown): number[] {
  return Array.from({ length: runs }, () => inProcessorTime(work).ms);
}

function shown(times: number[]): string {
  return `p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`;
}
