import { pathsThrough } from '../../gaps/path-coverage';
import { worstDepartures } from '../../gaps/resilience';
import { smallestCut } from '../../gaps/supplier-cut';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { heldSegments, type PreparedModel } from '../../scenarios/scenario-model';
import type { StressTest } from '../../scenarios/stress-test';
import type { ScenarioNames } from '../scenario/scenario-words';
import { stressMessages } from './stress-messages';

/** More departures than this are not followed. */
const followed = 8;

/** What the stress test comes to, in sentences that answer a question each. */
export function stressSummary(
  language: Language,
  prepared: PreparedModel,
  result: StressTest,
  names: ScenarioNames,
): string[] {
  const words = stressMessages[language];
  if (result.complete === 0n) return [words.noPath, ...heldAlone(language, result)];
  return [
    ...retained(language, result),
    ...heldAlone(language, result),
    ...departures(language, prepared, names),
    ...bottlenecks(language, prepared, result, names),
  ];
}

function retained(language: Language, { meanRetained, complete }: StressTest): string[] {
  if (meanRetained === null) return [];
  return [stressMessages[language].retained(`${(100 * meanRetained).toFixed(0)} %`, String(complete))];
}

function heldAlone(language: Language, { firms }: StressTest): string[] {
  const alone = (firms ?? []).filter((loss) => loss.heldAlone.length > 0);
  const segments = alone.reduce((sum, loss) => sum + loss.heldAlone.length, 0);
  return segments === 0 ? [] : [stressMessages[language].alone(String(alone.length), String(segments))];
}

/** How soon no path is left when those that matter most leave one by one. */
function departures(language: Language, { model, graph }: PreparedModel, names: ScenarioNames): string[] {
  if (!model.firms) return [];
  const words = stressMessages[language];
  const firms = model.firms.map(({ id, segments }) => ({ id, segments: segments.map((place) => graph.nodes[place]!) }));
  const gone = worstDepartures(graph, firms, followed);
  const last = gone.at(-1)!;
  return last.complete === 0n
    ? [
        words.departures(
          String(gone.length),
          listed(language, gone, ({ firm }) => names.firm(firm)),
        ),
      ]
    : [words.departuresLeft(String(gone.length), String(last.complete))];
}

/** The fewest segments whose loss breaks every path, and those that every complete path runs through. */
function bottlenecks(
  language: Language,
  prepared: PreparedModel,
  { complete }: StressTest,
  names: ScenarioNames,
): string[] {
  const words = stressMessages[language];
  const held = heldSegments(prepared, prepared.holders);
  const cut = smallestCut(prepared.graph, held)!;
  const onEvery = [...pathsThrough(prepared.graph, held)].filter(([, paths]) => paths === complete).map(([id]) => id);
  return [
    onEvery.length > 0 ? words.everyPath(listed(language, onEvery.map(names.segment))) : words.noEveryPath,
    ...(cut.size > 1 ? [words.cut(String(cut.size), listed(language, cut.segments.map(names.segment)))] : []),
  ];
}
