import type { Language } from '../../i18n/language';
import { ratioOf } from '../../gaps/ratio';
import type { Figures, ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { scenarioMessages } from './scenario-messages';
import type { ChainRow, Counter, FigureRow } from './scenario-view';
import { signed, type ScenarioNames } from './scenario-words';
import { shareText } from './share-text';

/** From how many complete paths to how many, step by step, with the parts of its bar. */
export function counterOf(language: Language, { before, after, steps }: ScenarioOutcome): Counter {
  const [now, total] = before.paths;
  const then = after.paths[0];
  let reached = now;
  const counts = steps.map((step) => (reached += step.inTurn));
  return {
    // Of many steps only the last few are written out; the rows below have each.
    steps: steps.length === 0 ? [] : [now, ...counts.slice(0, -1).slice(-3)].map(String),
    after: String(then),
    total: scenarioMessages[language].ofTotal(String(total)),
    share: shareText(then, total),
    spoken: scenarioMessages[language].spoken(String(now), String(then), String(total)),
    bar: barOf(now, then, total),
  };
}

function barOf(now: bigint, then: bigint, total: bigint): Counter['bar'] {
  const at = (count: bigint) => Math.round(1000 * (ratioOf(count, total) ?? 0)) / 10;
  const least = now < then ? now : then;
  const kept = { kind: 'now' as const, x: 0, width: at(least) };
  if (now === then) return [kept];
  const most = now < then ? then : now;
  return [kept, { kind: now < then ? 'gain' : 'loss', x: at(least), width: Math.max(0.5, at(most) - at(least)) }];
}

/** Before, after and difference of the three coverages. */
export function figureRows(language: Language, { before, after }: ScenarioOutcome): FigureRow[] {
  const words = scenarioMessages[language];
  return (['paths', 'links', 'segments'] as const).map((figure) => ({
    name: words[figure],
    before: String(before[figure][0]),
    after: String(after[figure][0]),
    difference: signed(differenceOf(before, after, figure)),
    whole: String(before[figure][1]),
  }));
}

function differenceOf(before: Figures, after: Figures, figure: keyof Figures): bigint {
  return BigInt(after[figure][0]) - BigInt(before[figure][0]);
}

/** The same per chain, `4 → 5 / 8`, or `4 / 8` where nothing changes. */
export function chainRows({ chains }: ScenarioOutcome, names: ScenarioNames): ChainRow[] {
  return chains.map(({ chain, before, after }) => ({
    name: names.chain(chain),
    segments: changed(before.segments, after.segments),
    links: changed(before.links, after.links),
    paths: changed(before.paths, after.paths),
  }));
}

function changed<Count extends number | bigint>(
  [before, whole]: readonly [Count, Count],
  [after]: readonly [Count, Count],
): string {
  // Where it takes two lines, it breaks before the whole.
  const of = `/\u00a0${whole}`;
  return before === after ? `${before} ${of}` : `${before}\u00a0→\u00a0${after} ${of}`;
}
