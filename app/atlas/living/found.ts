/** What can be searched for in the drawing: a segment, or a firm in each of its segments. */
export interface Findable {
  readonly segment: string;
  readonly name: string;
  /** Of the firm, the segment; null for the segment itself. */
  readonly of: string | null;
  /** What its name may be typed as: pinyin, and its first letters. */
  readonly keys: readonly string[];
}

/** At most `limit` of what a typed text may mean, names before pinyin. */
export function found(findables: readonly Findable[], typed: string, limit = 8): Findable[] {
  const text = typed.trim().toLowerCase();
  if (text === '') return [];
  const letters = text.replace(/[\s']/g, '');
  const byName = findables.filter(({ name }) => name.toLowerCase().includes(text));
  const byKey = findables.filter((one) => !byName.includes(one) && one.keys.some((key) => key.startsWith(letters)));
  return [...byName, ...byKey].slice(0, limit);
}
