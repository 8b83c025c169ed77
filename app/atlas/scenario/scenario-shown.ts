import type { Language } from '../../i18n/language';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { linkKey } from '../link-marks';
import type { LinkNow, Shown } from '../shown';
import { toggledHref, type ScenarioPlace } from './scenario-address';

/** What the drawing shows of a what-if beside the scene, which stays as it is: no box moves. */
type ScenarioMarks = Required<Pick<Shown, 'changes' | 'gains' | 'links'>>;
/** With the firms that are lost; left out where firms are not counted, so that none can be. */
type TriedMarks = ScenarioMarks & Pick<Shown, 'lostFirms'>;

/**
 * Filled and lost segments, what each gap would add next, and how far each link carries now. A gap that adds nothing
 * alone has no figure: another stands on the same paths.
 */
function scenarioMarks(outcome: ScenarioOutcome): ScenarioMarks {
  return {
    changes: new Map([
      ...outcome.gained.map((id) => [id, 'filled'] as const),
      ...outcome.lost.map((id) => [id, 'lost'] as const),
    ]),
    gains: new Map(
      outcome.segments.flatMap(({ id, next }) => (next === null || next === 0n ? [] : [[id, `+${next}`] as const])),
    ),
    links: new Map(linksNow(outcome)),
  };
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
  counted: boolean,
): TriedView {
  const { changes, gains, links } = scenarioMarks(outcome);
  return {
    changes: [...changes],
    gains: [...gains],
    links: [...links],
    hrefs: [...scenarioHrefs(language, place, outcome)],
    lostFirms: counted ? place.scenario.edits.flatMap((edit) => (edit.kind === 'lose' ? [edit.firm] : [])) : null,
    paths: [String(outcome.before.paths[0]), String(outcome.after.paths[0]), String(outcome.after.paths[1])],
  };
}

/** What the drawing is told of it. */
export function shownOf({ changes, gains, links, lostFirms }: TriedView): TriedMarks {
  return {
    changes: new Map(changes),
    gains: new Map(gains),
    links: new Map(links),
    ...(lostFirms && { lostFirms: new Set(lostFirms) }),
  };
}
