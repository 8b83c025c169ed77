import type { Language } from '../../i18n/language';
import { brackets, clauses, listed } from '../../i18n/punctuation';
import type { EditStanding } from '../../scenarios/applied-scenario';
import type { Edit } from '../../scenarios/edit';
import type { WhatItTakes } from '../../scenarios/fills-to-reach';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { ordinal } from './ordinal';
import { scenarioMessages } from './scenario-messages';

/** What names the things of a scenario: by id, slug or code. */
export interface ScenarioNames {
  segment(id: string): string;
  chain(id: string): string;
  firm(slug: string): string;
  region(code: string): string;
}

/** More equals than this are counted, not all named. */
const named = 6;

/** A difference with its sign, a real minus; `0` without one. */
export function signed(difference: bigint | number): string {
  return difference > 0 ? `+${difference}` : String(difference).replace('-', '−');
}

export function editText(language: Language, edit: Edit, names: ScenarioNames): string {
  const words = scenarioMessages[language].edit;
  switch (edit.kind) {
    case 'fill':
    case 'drop':
      return words[edit.kind](names.segment(edit.segment));
    case 'come':
    case 'lose':
      return words[edit.kind](names.firm(edit.firm));
    default:
      return words[edit.kind](names.firm(edit.firm), names.segment(edit.segment));
  }
}

/** Come true, or why it is left out; null for what applies. */
export function standingText(language: Language, standing: EditStanding): string | null {
  const words = scenarioMessages[language];
  if (standing.state === 'left-out') return words.leftOut[standing.why];
  return standing.state === 'came-true' ? words.cameTrue : null;
}

/** What is supposed, as far as it counts, and what it does to the paths: a picture that is handed on says both. */
export function statementText(language: Language, outcome: ScenarioOutcome, names: ScenarioNames): string {
  const words = scenarioMessages[language];
  const applying = outcome.standings.filter(({ state }) => state === 'applies');
  if (applying.length === 0) return words.nothing;
  const edits = clauses(
    language,
    applying.map(({ edit }) => editText(language, edit, names)),
  );
  const [before, total] = outcome.before.paths;
  return words.statement(edits, String(before), String(outcome.after.paths[0]), String(total));
}

/** “单独算：① +27、② +14；合起来 +55 条”; null where there are not two to compare. */
export function togetherText(language: Language, { standings, steps, together }: ScenarioOutcome): string | null {
  if (steps.length < 2) return null;
  const number = (of: Edit) => ordinal(standings.findIndex(({ edit }) => edit === of));
  const alone = steps.map(({ edit, alone: gain }) => `${number(edit)} ${signed(gain)}`);
  return scenarioMessages[language].together(listed(language, alone), signed(together));
}

/** Which fill adds most next; ties are said. */
export function nextText(language: Language, outcome: ScenarioOutcome, names: ScenarioNames): string {
  const words = scenarioMessages[language];
  const { next, nextPairs, after } = outcome;
  if (after.segments[0] === after.segments[1]) return words.full;
  if (next) {
    const segments = listed(language, someOf(next.segments.map(names.segment)));
    return next.segments.length === 1
      ? words.next(segments, String(next.gain))
      : words.nextTied(segments, String(next.gain), String(next.segments.length));
  }
  if (!nextPairs) return words.nextNone;
  const pairs = someOf(nextPairs.pairs.map((pair) => pair.map(names.segment).join(' + ')));
  return words.nextPairs(clauses(language, pairs), String(nextPairs.gain));
}

/** What it takes to reach a share of the paths, in a sentence that a list may follow. */
export function reachText(language: Language, { share, target, answer }: WhatItTakes): string {
  const words = scenarioMessages[language];
  const goal = `${target}${brackets(language, `${share} %`)}`;
  switch (answer.kind) {
    case 'reached':
      return words.reached(goal);
    case 'out-of-reach':
      return words.outOfReach(String(answer.complete));
    case 'bounded':
      return words.bounded(String(answer.atLeast), String(answer.greedy.segments.length), goal);
    case 'sets': {
      const [size, count] = [String(answer.size), String(answer.sets.length)];
      if (answer.more) return words.reachMore(size, count, goal);
      return answer.sets.length === 1 ? words.reachOne(size, goal) : words.reachSets(size, count, goal);
    }
  }
}

function someOf(names: readonly string[]): string[] {
  return names.length > named ? [...names.slice(0, named), '…'] : [...names];
}
