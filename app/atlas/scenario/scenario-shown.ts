import type { Language } from '../../i18n/language';
import type { ScenarioOutcome } from '../../scenarios/scenario-outcome';
import { linkKey } from '../link-marks';
import type { LinkNow, Shown } from '../shown';
import { toggledHref, type ScenarioPlace } from './scenario-address';

/** What the drawing shows of a what-if beside the scene, which stays as it is: no box moves. */
export type ScenarioMarks = Required<Pick<Shown, 'changes' | 'gains' | 'links'>>;

/**
 * Filled and lost segments, what each gap would add next, and how far each link carries now. A gap that adds nothing
 * alone has no figure: another stands on the same paths.
 */
export function scenarioMarks(outcome: ScenarioOutcome): ScenarioMarks {
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
export function scenarioHrefs(
  language: Language,
  place: ScenarioPlace,
  { segments }: ScenarioOutcome,
): (segment: string) => string {
  const before = new Map(segments.map((segment) => [segment.id, segment.before]));
  return (segment) => toggledHref(language, place, { kind: before.get(segment) ? 'drop' : 'fill', segment });
}
