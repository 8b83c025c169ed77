import type { Database } from '../../../db/client';
import { lensMark } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { applyScenario } from '../../scenarios/applied-scenario';
import { whatItTakes } from '../../scenarios/fills-to-reach';
import { scenarioOutcome } from '../../scenarios/scenario-outcome';
import { talentDemandMessages } from '../../talent-demand/messages';
import { atlasScene, type TriedPicture } from '../atlas-view.server';
import type { RegionAtlas } from '../region-atlas';
import { regionAtlas } from '../region-atlas.server';
import type { Shown } from '../shown';
import { besideColumns } from './beside';
import { chainRows, counterOf, figureRows } from './outcome-rows';
import { editRows, type Worded } from './edit-rows.server';
import { reachView } from './reach-view';
import { regionModel, type RegionModel } from './region-model.server';
import { carriedQuery, keepHref, scenarioHref, toggledHref, type ScenarioPlace } from './scenario-links';
import type { ScenarioChoice } from './scenario-choice.server';
import { scenarioMessages } from './scenario-messages';
import { scenarioNames } from './scenario-names.server';
import { shownOf, triedView, type TriedView } from './scenario-shown';
import { triedRows, type TriedRows } from './tried-rows';
import type { ScenarioView } from './scenario-view';
import { nextText, statementText, togetherText, type ScenarioNames } from './scenario-words';

/** What the page of a what-if shows: the panel, and what the drawing shows beside its scene. */
export interface ShownScenario {
  readonly view: ScenarioView;
  /** What the drawing shows; null where nothing is computed. */
  readonly tried: TriedView | null;
  /** What stands around the drawing; null where nothing is computed. */
  readonly rows: TriedRows | null;
  /** What a file of the drawing says over it; null where nothing is computed. */
  readonly file: Required<Pick<Shown, 'heading' | 'statement'>> | null;
}

/** Computes a what-if; nothing is written. The region must exist. */
export function shownScenario(db: Database, language: Language, choice: ScenarioChoice): ShownScenario {
  const atlas = regionAtlas(db, choice.region, choice.lens);
  const region = regionModel(db, choice.region, choice.lens);
  if (!region) return { view: refused(language, choice, atlas), tried: null, rows: null, file: null };
  const outcome = scenarioOutcome(region.prepared, choice.scenario);
  const place = placeOf(choice, region);
  const names = scenarioNames(db, language, atlas, region);
  const tried = triedView(language, place, outcome, region.prepared);
  return {
    view: viewOf(db, language, { choice, place, region, outcome, names }),
    tried,
    rows: triedRows(tried, outcome, region.prepared),
    file: {
      heading: scenarioMessages[language].heading(atlasScene(db, language, choice).title),
      statement: statementText(language, outcome, names),
    },
  };
}

/** The scenario is made on the facts of now: links that go on from here say so. */
function placeOf({ scenario, ...choice }: ScenarioChoice, { prepared }: RegionModel): ScenarioPlace {
  return { ...choice, scenario: { edits: scenario.edits, version: prepared.model.version } };
}

function viewOf(db: Database, language: Language, worded: Worded): ScenarioView {
  const { choice, place, region, outcome, names } = worded;
  const { after } = applyScenario(region.prepared, choice.scenario.edits);
  const asked = choice.reach === null ? null : whatItTakes(region.prepared, after, choice.reach);
  const edits = editRows(db, language, worded);
  return {
    language,
    refused: null,
    counter: counterOf(language, outcome),
    figures: figureRows(language, outcome),
    notes: notesOf(language, choice, region),
    edits,
    talentNote: edits.some(({ who }) => who?.talent === null) ? talentDemandMessages[language].noneYet : null,
    together: togetherText(language, outcome),
    next: { text: nextText(language, outcome, names), segments: nextLinks(language, worded) },
    reach: reachView(language, place, asked, names),
    firms: firmRows(language, place, region, names),
    chains: chainRows(outcome, names),
    beside: besideColumns(language, place, region.prepared, names),
    ...waysOn(language, place),
  };
}

function notesOf(language: Language, { scenario }: ScenarioChoice, { prepared }: RegionModel): string[] {
  const words = scenarioMessages[language];
  const changed = scenario.version !== null && scenario.version !== prepared.model.version;
  return [...(scenario.unread > 0 ? [words.unread(String(scenario.unread))] : []), ...(changed ? [words.changed] : [])];
}

/** Firms of a region that are named to be lost; the stress test has them all. */
const firmsNamed = 60;

function firmRows(
  language: Language,
  place: ScenarioPlace,
  { prepared }: RegionModel,
  names: ScenarioNames,
): ScenarioView['firms'] {
  return (prepared.model.firms ?? [])
    .map(({ id }) => ({
      name: names.firm(id),
      href: toggledHref(language, place, { kind: 'lose', firm: id }),
      lost: place.scenario.edits.some((edit) => edit.kind === 'lose' && edit.firm === id),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, language))
    .slice(0, firmsNamed);
}

function nextLinks(language: Language, { place, outcome, names }: Worded) {
  return (outcome.next?.segments ?? []).map((segment) => ({
    name: names.segment(segment),
    href: scenarioHref(language, {
      ...place,
      scenario: { ...place.scenario, edits: [...place.scenario.edits, { kind: 'fill', segment }] },
    }),
  }));
}

function waysOn(
  language: Language,
  place: ScenarioPlace,
): Pick<ScenarioView, 'undoHref' | 'clearHref' | 'putAsideHref' | 'saveHref' | 'needHref'> {
  const { scenario, beside } = place;
  if (scenario.edits.length === 0)
    return { undoHref: null, clearHref: null, putAsideHref: null, saveHref: null, needHref: null };
  const none = { ...scenario, edits: [] };
  return {
    undoHref: scenarioHref(language, { ...place, scenario: { ...scenario, edits: scenario.edits.slice(0, -1) } }),
    clearHref: scenarioHref(language, { ...place, scenario: none }),
    putAsideHref:
      beside.length < 2 ? scenarioHref(language, { ...place, scenario: none, beside: [...beside, scenario] }) : null,
    saveHref: keepHref(language, place),
    needHref: needHref(language, place),
  };
}

/** So many segments may one need be about (app/needs/need-term.ts). */
const needSegments = 8;

/** A need of the segments that are supposed to be filled, in this region. */
function needHref(language: Language, { region, scenario }: ScenarioPlace): string | null {
  const filled = scenario.edits.flatMap((edit) => (edit.kind === 'fill' ? [edit.segment] : []));
  return filled.length === 0
    ? null
    : paths(language).newNeed({ segments: filled.slice(0, needSegments), regionCode: region });
}

/** Under a lens, or of a region, that allows no statement on segments nothing is computed, and why is said. */
function refused(language: Language, { region, lens, chain }: ScenarioChoice, { withheld }: RegionAtlas): ScenarioView {
  const words = scenarioMessages[language];
  return {
    language,
    refused: {
      text: words.refused[withheld!],
      href: lens === 'registry' ? null : paths(language).atlas(region, { chain, mode: 'scenario' }),
    },
    counter: null,
    figures: [],
    notes: [],
    edits: [],
    talentNote: null,
    together: null,
    next: null,
    reach: null,
    firms: [],
    chains: [],
    beside: [],
    undoHref: null,
    clearHref: null,
    putAsideHref: null,
    saveHref: null,
    needHref: null,
  };
}

/** The same for the atlas's drawing and the links that lead on from it. */
export function triedPicture(language: Language, choice: ScenarioChoice, { tried, rows }: ShownScenario): TriedPicture {
  const carried = carriedQuery(choice);
  if (!tried) return { shown: {}, rows, carried };
  const hrefs = new Map(tried.hrefs);
  const { region, lens, chain } = choice;
  const chainHref = (id: string) =>
    paths(language).atlas(region, { ...carried, lens: lensMark(lens), chain: id === chain ? null : id });
  return { carried, rows, shown: { ...shownOf(tried), hrefs: { segment: (id) => hrefs.get(id)!, chain: chainHref } } };
}
