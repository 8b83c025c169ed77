import { contradict, type Edit } from './edit';
import { heldSegments, type PreparedModel } from './scenario-model';

/** Why a supposition is left out. */
type LeftOut = 'unknown-segment' | 'unknown-firm' | 'not-here' | 'not-counted' | 'contradicted';

/** What became of a supposition: it changes the facts, they already say so, or it cannot be applied to them. */
export type EditStanding =
  | { readonly edit: Edit; readonly state: 'applies' | 'came-true' }
  | { readonly edit: Edit; readonly state: 'left-out'; readonly why: LeftOut };

/** The facts with a scenario's suppositions, whatever their order. */
export interface AppliedScenario {
  readonly standings: readonly EditStanding[];
  /** Segments somebody holds before and after. */
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** What is to be done to the number of holders of each segment. */
interface Change {
  /** By place. */
  readonly holders: Int32Array;
  readonly emptied: Set<number>;
}

/**
 * The edits on the facts of a model. An edit that says what the facts say already has come true; one that names what is
 * not there, or that another contradicts, is left out. O(segments + edits²).
 */
export function applyScenario(prepared: PreparedModel, edits: readonly Edit[]): AppliedScenario {
  const possible = edits.filter((edit) => whyLeftOut(prepared, edit, edits) === null);
  const rest = holdersAfter(
    prepared,
    possible.filter((edit) => !isOfSegment(edit) && !isTrue(prepared, edit, prepared.holders)),
  );
  const standings = edits.map((edit): EditStanding => {
    const why = whyLeftOut(prepared, edit, edits);
    if (why) return { edit, state: 'left-out', why };
    return { edit, state: isTrue(prepared, edit, rest) ? 'came-true' : 'applies' };
  });
  const applying = standings.filter(({ state }) => state === 'applies').map(({ edit }) => edit);
  return {
    standings,
    before: heldSegments(prepared, prepared.holders),
    after: heldSegments(prepared, holdersAfter(prepared, applying)),
  };
}

/** How many hold each segment once these edits, which all apply, are made. */
export function holdersAfter(prepared: PreparedModel, edits: readonly Edit[]): Int32Array {
  const change: Change = { holders: prepared.holders.slice(), emptied: new Set() };
  const gone = new Set(edits.flatMap((edit) => (edit.kind === 'lose' ? edit.firm : [])));
  for (const edit of edits) make(edit, prepared, change, gone);
  for (const place of change.emptied) change.holders[place] = 0;
  return change.holders;
}

function make(edit: Edit, prepared: PreparedModel, { holders, emptied }: Change, gone: ReadonlySet<string>): void {
  const place = 'segment' in edit ? prepared.placeOf.get(edit.segment)! : -1;
  switch (edit.kind) {
    case 'drop':
      emptied.add(place);
      break;
    case 'come':
      for (const own of prepared.firmsElsewhere.get(edit.firm)!.segments) holders[own]!++;
      break;
    case 'lose':
      for (const own of prepared.firmsHere.get(edit.firm)!.segments) holders[own]!--;
      break;
    case 'end':
      // A firm that leaves takes this segment along already.
      if (!gone.has(edit.firm)) holders[place]!--;
      break;
    default:
      holders[place]!++;
  }
}

function whyLeftOut(prepared: PreparedModel, edit: Edit, all: readonly Edit[]): LeftOut | null {
  return obstacle(prepared, edit) ?? (all.some((other) => contradict(edit, other)) ? 'contradicted' : null);
}

function isOfSegment(edit: Edit): boolean {
  return edit.kind === 'fill' || edit.kind === 'drop';
}

function obstacle({ model, placeOf, firmsHere, firmsElsewhere }: PreparedModel, edit: Edit): LeftOut | null {
  if ('segment' in edit && !placeOf.has(edit.segment)) return 'unknown-segment';
  if (!('firm' in edit)) return null;
  if (model.firms === null && edit.kind !== 'come') return 'not-counted';
  const here = firmsHere.has(edit.firm);
  if (edit.kind === 'lose' || edit.kind === 'end') return here ? null : 'not-here';
  return here || firmsElsewhere.has(edit.firm) ? null : 'unknown-firm';
}

/**
 * Whether the facts say already what the edit supposes; of a segment only where the edits of firms (`rest`: who holds it
 * then) leave it so.
 */
function isTrue({ placeOf, firmsHere, holders }: PreparedModel, edit: Edit, rest: Int32Array): boolean {
  const place = 'segment' in edit ? placeOf.get(edit.segment)! : -1;
  switch (edit.kind) {
    case 'fill':
      return holders[place]! > 0 && rest[place]! > 0;
    case 'drop':
      return holders[place] === 0 && rest[place] === 0;
    case 'come':
      return firmsHere.has(edit.firm);
    case 'lose':
      return false;
    case 'grow':
      return firmsHere.get(edit.firm)?.segments.includes(place) ?? false;
    case 'end':
      return !firmsHere.get(edit.firm)!.segments.includes(place);
  }
}
