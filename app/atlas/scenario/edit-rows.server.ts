import type { Database } from '../../../db/client';
import { gapsBeside } from '../../gaps/fill-value';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { withoutEdit } from '../../scenarios/scenario';
import { heldSegments } from '../../scenarios/scenario-model';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { ordinal } from './ordinal';
import type { RegionModel } from './region-model.server';
import { scenarioHref, type ScenarioPlace } from './scenario-links';
import type { ScenarioChoice } from './scenario-choice.server';
import { scenarioMessages } from './scenario-messages';
import type { EditRow } from './scenario-view';
import { editText, signed, standingText, type ScenarioNames } from './scenario-words';
import { whoView } from './who-view.server';

/** What everything in the panel is worded from. */
export interface Worded {
  readonly choice: ScenarioChoice;
  readonly place: ScenarioPlace;
  readonly region: RegionModel;
  readonly outcome: ScenarioOutcome;
  readonly names: ScenarioNames;
}

/** Each supposition in words: what it adds in its turn, why it adds none, and who could come for a filled segment. */
export function editRows(db: Database, language: Language, { place, outcome, region, names }: Worded): EditRow[] {
  const held = new Set(outcome.segments.filter(({ after }) => after).map(({ id }) => id));
  return outcome.standings.map((standing, index) => {
    const { edit, state } = standing;
    const step = outcome.steps.find((one) => one.edit === edit);
    const asks = edit.kind === 'fill' && state === 'applies';
    return {
      key: `${edit.kind} ${editText(language, edit, names)}`,
      ordinal: ordinal(index),
      text: editText(language, edit, names),
      gain: step ? signed(step.inTurn) : null,
      state: standingText(language, standing) ?? besideText(language, step, region, names),
      removeHref: scenarioHref(language, { ...place, scenario: withoutEdit(place.scenario, edit) }),
      who: asks ? whoView(db, language, { place, region, names, held, segment: edit.segment }) : null,
    };
  });
}

/** Why a step adds nothing: those before it do, or which other gaps stand on its paths. Null where it adds some. */
function besideText(
  language: Language,
  step: ScenarioOutcome['steps'][number] | undefined,
  { prepared }: RegionModel,
  names: ScenarioNames,
): string | null {
  if (step && step.inTurn === 0n && step.alone > 0n) return scenarioMessages[language].addsNoMore;
  if (!step || step.edit.kind !== 'fill' || step.alone !== 0n) return null;
  const others = gapsBeside(prepared.graph, heldSegments(prepared, prepared.holders), step.edit.segment).slice(0, 3);
  const words = scenarioMessages[language];
  if (others.length === 0) return words.adds0;
  return words.adds0With(listed(language, others, ({ segment, more }) => `${names.segment(segment)} (+${more})`));
}
