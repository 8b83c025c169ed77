import type { Mark, MarkAttributes } from '../mark';

/** Whether two marks, with all they hold, are drawn alike. */
export function isSameMark(one: Mark, other: Mark): boolean {
  if (one === other) return true;
  if (one.tag !== other.tag || one.key !== other.key || one.text !== other.text) return false;
  const [left, right] = [one.children ?? [], other.children ?? []];
  if (left.length !== right.length || !isSameLook(one.attributes, other.attributes)) return false;
  return left.every((child, index) => isSameMark(child, right[index]!));
}

/** What is null is as good as not there. */
function isSameLook(one: MarkAttributes, other: MarkAttributes): boolean {
  if (one === other) return true;
  for (const name in one) if ((one[name] ?? null) !== (other[name] ?? null)) return false;
  for (const name in other) if (other[name] != null && one[name] == null) return false;
  return true;
}
