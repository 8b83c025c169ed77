import { editKinds, editText, readEdit, sameEdit, type Edit } from './edit';

/** A what-if on a region: suppositions, in the order in which they were made, on named facts. Never data itself. */
export interface Scenario {
  readonly edits: readonly Edit[];
  /** The facts it was made on (`ScenarioModel.version`); null where the address does not say. */
  readonly version: string | null;
}

/** More suppositions than this are left out. */
export const mostEdits = 40;

/** The names of the parameters of an address that hold a scenario. */
export const scenarioParameters = [...editKinds, 'at'] as const;

/** A scenario as it was read, and how many of its suppositions were left out: unreadable, or more than `mostEdits`. */
export interface ReadScenario extends Scenario {
  readonly unread: number;
}

/** Of a query: parameters of the same name one after another, each a list with commas. */
export function readScenario(query: URLSearchParams): ReadScenario {
  const edits: Edit[] = [];
  let unread = 0;
  for (const kind of editKinds)
    for (const text of query.getAll(kind).flatMap((list) => list.split(','))) {
      if (text === '') continue;
      const edit = readEdit(kind, text);
      if (edit && edits.some((known) => sameEdit(known, edit))) continue;
      if (edit && edits.length < mostEdits) edits.push(edit);
      else unread++;
    }
  const version = query.get('at');
  return { edits, version: version && /^[0-9a-f]{8}$/.test(version) ? version : null, unread };
}

/** As the query of an address: a list with commas under each kind, nothing where there is no supposition. */
export function scenarioQuery({ edits, version }: Scenario): Record<string, string> {
  const query: Record<string, string> = {};
  for (const kind of editKinds) {
    const texts = edits.filter((edit) => edit.kind === kind).map(editText);
    if (texts.length > 0) query[kind] = texts.join(',');
  }
  return edits.length > 0 && version ? { ...query, at: version } : query;
}

/** The scenario with one supposition more; the same where it is there already or there is room for no other. */
export function withEdit(scenario: Scenario, edit: Edit): Scenario {
  const known = scenario.edits.some((other) => sameEdit(other, edit));
  return known || scenario.edits.length >= mostEdits ? scenario : { ...scenario, edits: [...scenario.edits, edit] };
}

/** The scenario with one supposition in the place of another; what it supposes already it does not suppose twice. */
export function withEditInstead(scenario: Scenario, before: Edit, edit: Edit): Scenario {
  const { edits } = withoutEdit(scenario, edit);
  return { ...scenario, edits: edits.map((other) => (sameEdit(other, before) ? edit : other)) };
}

/** The scenario without one of its suppositions. */
export function withoutEdit(scenario: Scenario, edit: Edit): Scenario {
  return { ...scenario, edits: scenario.edits.filter((other) => !sameEdit(other, edit)) };
}
