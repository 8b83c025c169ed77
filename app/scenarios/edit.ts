/** What a scenario may suppose, in the order in which an address writes it. */
export const editKinds = ['fill', 'drop', 'come', 'lose', 'grow', 'end'] as const;
export type EditKind = (typeof editKinds)[number];

/**
 * One supposition about a region. `fill`: somebody takes a segment up. `drop`: nobody holds it any more. `come`: a firm
 * of another region comes with all its segments. `lose`: a firm leaves. `grow`: a firm takes a segment up here. `end`:
 * a firm gives one up. Firms by slug, segments by id.
 */
export type Edit =
  | { readonly kind: 'fill' | 'drop'; readonly segment: string }
  | { readonly kind: 'come' | 'lose'; readonly firm: string }
  | { readonly kind: 'grow' | 'end'; readonly firm: string; readonly segment: string };

/** Between the firm and the segment of a capability in an address; neither may hold it. */
const joint = '~';

/** An edit as its key writes it: `control.ioc`, `zhonghaida`, `zhonghaida~gis.base`. */
export function editText(edit: Edit): string {
  if (!('firm' in edit)) return edit.segment;
  return 'segment' in edit ? `${edit.firm}${joint}${edit.segment}` : edit.firm;
}

/** The edit that a key and a text name; null for what names none. */
export function readEdit(kind: EditKind, text: string): Edit | null {
  if (kind === 'fill' || kind === 'drop') return isName(text) ? { kind, segment: text } : null;
  if (kind === 'come' || kind === 'lose') return isName(text) ? { kind, firm: text } : null;
  const [firm = '', segment = '', ...rest] = text.split(joint);
  return rest.length === 0 && isName(firm) && isName(segment) ? { kind, firm, segment } : null;
}

/** Two edits that suppose the same. */
export function sameEdit(one: Edit, other: Edit): boolean {
  return one.kind === other.kind && editText(one) === editText(other);
}

/** Two edits that suppose opposite things, so that neither may be taken before the other. */
export function contradict(one: Edit, other: Edit): boolean {
  return opposes(one, other) || opposes(other, one);
}

function opposes(one: Edit, other: Edit): boolean {
  switch (one.kind) {
    case 'drop':
      return (other.kind === 'fill' || other.kind === 'grow') && other.segment === one.segment;
    case 'lose':
      return (other.kind === 'come' || other.kind === 'grow') && other.firm === one.firm;
    case 'end':
      return other.kind === 'grow' && editText(other) === editText(one);
    default:
      return false;
  }
}

/** Ids and slugs: letters of any script, digits, and what parts them. */
function isName(text: string): boolean {
  return text.length <= 120 && /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(text);
}
