import type { Language } from '../../i18n/language';
import type { Edit } from '../../scenarios/edit';
import type { PreparedModel } from '../../scenarios/scenario-model';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { linkKey } from '../link-marks';
import type { LinkNow, Shown } from '../shown';
import { ordinal } from './ordinal';
import { toggledHref, type ScenarioPlace } from './scenario-links';

/** What the drawing shows of a what-if beside the scene, which stays as it is: no box moves. */
type ScenarioMarks = Required<Pick<Shown, 'changes' | 'steps' | 'gains' | 'links'>>;
/** With the firms that are lost; left out where firms are not counted, so that none can be. */
type TriedMarks = ScenarioMarks & Pick<Shown, 'lostFirms'>;

/**
 * Filled and lost segments, what each gap would add next, and how far each link carries now. A gap that adds nothing
 * alone has no figure: another stands on the same paths.
 */
function scenarioMarks(outcome: ScenarioOutcome, prepared: PreparedModel): ScenarioMarks {
  return {
    changes: new Map([
      ...outcome.gained.map((id) => [id, 'filled'] as const),
      ...outcome.lost.map((id) => [id, 'lost'] as const),
    ]),
    steps: stepsBySegment(outcome, prepared),
    gains: new Map(
      outcome.segments.flatMap(({ id, next }) => (next === null || next === 0n ? [] : [[id, `+${next}`] as const])),
    ),
    links: new Map(linksNow(outcome)),
  };
}

/** The step that fills a segment first, or that takes its last firm away, under the number it has in the panel. */
function stepsBySegment({ standings, gained, lost }: ScenarioOutcome, prepared: PreparedModel): Map<string, string> {
  const edits = standings.map(({ edit, state }) => ({
    fills: edit.kind === 'fill' || edit.kind === 'come' || edit.kind === 'grow',
    segments: state === 'applies' ? segmentsOfEdit(prepared, edit) : [],
  }));
  const numbered = (ids: readonly string[], find: (id: string) => number) =>
    ids.flatMap((id) => {
      const index = find(id);
      return index === -1 ? [] : [[id, ordinal(index)] as const];
    });
  return new Map([
    ...numbered(gained, (id) => edits.findIndex(({ fills, segments }) => fills && segments.includes(id))),
    ...numbered(lost, (id) => edits.findLastIndex(({ fills, segments }) => !fills && segments.includes(id))),
  ]);
}

/** The segments that a supposition is about: those of its firm where it names none. */
function segmentsOfEdit({ model, firmsHere, firmsElsewhere }: PreparedModel, edit: Edit): readonly string[] {
  if ('segment' in edit) return [edit.segment];
  const firm = firmsHere.get(edit.firm) ?? firmsElsewhere.get(edit.firm);
  return (firm?.segments ?? []).map((place) => model.segments[place]!.id);
}

function linksNow({ links, segments }: ScenarioOutcome): [string, LinkNow][] {
  const held = new Map(segments.map(({ id, before, after }) => [id, { before, after }]));
  return links.map(({ supplier, customer, pathsBefore, pathsAfter }) => {
    const now = held.get(supplier)!.after && held.get(customer)!.after;
    const state = pathsAfter > 0n ? 'on-path' : now ? 'complete' : 'broken';
    return [
      linkKey({ supplierId: supplier, customerId: customer }),
      { state, paths: Number(pathsAfter), fresh: pathsAfter > pathsBefore },
    ];
  });
}

/** Where a click on a box leads in a what-if: a gap is filled, or no longer; what is there is lost, or no longer. */
function scenarioHrefs(language: Language, place: ScenarioPlace, { segments }: ScenarioOutcome) {
  return new Map(
    segments.map(({ id, before }) => [
      id,
      toggledHref(language, place, { kind: before ? 'drop' : 'fill', segment: id }),
    ]),
  );
}

/** What a what-if shows beside its scene, as JSON carries it. */
export interface TriedView {
  readonly changes: readonly (readonly [string, 'filled' | 'lost'])[];
  readonly steps: readonly (readonly [string, string])[];
  readonly gains: readonly (readonly [string, string])[];
  readonly links: readonly (readonly [string, LinkNow])[];
  readonly hrefs: readonly (readonly [string, string])[];
  /** The firms that are lost, by slug; null where firms are not counted. */
  readonly lostFirms: readonly string[] | null;
  /** From how many complete paths to how many, of how many. */
  readonly paths: readonly [before: string, after: string, total: string];
}

/** The same functions answer on the server and in the browser: this is what both say. */
export function triedView(
  language: Language,
  place: ScenarioPlace,
  outcome: ScenarioOutcome,
  prepared: PreparedModel,
): TriedView {
  const { changes, steps, gains, links } = scenarioMarks(outcome, prepared);
  const counted = prepared.model.firms !== null;
  return {
    changes: [...changes],
    steps: [...steps],
    gains: [...gains],
    links: [...links],
    hrefs: [...scenarioHrefs(language, place, outcome)],
    lostFirms: counted ? place.scenario.edits.flatMap((edit) => (edit.kind === 'lose' ? [edit.firm] : [])) : null,
    paths: [String(outcome.before.paths[0]), String(outcome.after.paths[0]), String(outcome.after.paths[1])],
  };
}

/** What the drawing is told of it. */
export function shownOf({ changes, steps, gains, links, lostFirms }: TriedView): TriedMarks {
  return {
    changes: new Map(changes),
    steps: new Map(steps),
    gains: new Map(gains),
    links: new Map(links),
    ...(lostFirms && { lostFirms: new Set(lostFirms) }),
  };
}
