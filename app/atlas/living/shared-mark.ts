import type { Mark, MarkAttributes } from '../mark';

/**
 * A mark with all it holds, where each part that is drawn as `before` draws it is that very object: it need not be
 * compared again. Where nothing differs, `before` itself. O(marks).
 */
export function sharedMark(before: Mark, next: Mark): Mark {
  if (before === next) return before;
  const attributes = isSameLook(before.attributes, next.attributes) ? before.attributes : next.attributes;
  const children = next.children && sharedChildren(before.children ?? [], next.children);
  if (
    before.tag === next.tag &&
    before.key === next.key &&
    before.text === next.text &&
    attributes === before.attributes &&
    isSameRow(before.children ?? [], children ?? [])
  )
    return before;
  return children ? { ...next, attributes, children } : { ...next, attributes };
}

function sharedChildren(before: readonly Mark[], next: readonly Mark[]): readonly Mark[] {
  const isIts = (one: Mark | undefined, mark: Mark) => one?.key === mark.key && one.tag === mark.tag;
  let byKey: ReadonlyMap<string, Mark> | null = null;
  return next.map((mark, index) => {
    if (isIts(before[index], mark)) return sharedMark(before[index]!, mark);
    byKey ??= new Map(before.map((one) => [one.key, one]));
    const old = byKey.get(mark.key);
    return isIts(old, mark) ? sharedMark(old!, mark) : mark;
  });
}

function isSameRow(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, index) => mark === other[index]);
}

/** What is null is as good as not there. */
function isSameLook(one: MarkAttributes, other: MarkAttributes): boolean {
  if (one === other) return true;
  for (const name in one) if ((one[name] ?? null) !== (other[name] ?? null)) return false;
  for (const name in other) if (other[name] != null && one[name] == null) return false;
  return true;
}
