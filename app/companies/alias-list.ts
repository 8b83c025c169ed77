/** The other names a firm may have at once, and the most characters of each. */
export const aliasLimits = { names: 20, name: 100 } as const;

/** The names of a text that lists them, by line or as 中文 lists are written; each once. */
export function listedNames(text: string | null): string[] {
  const names = (text ?? '').split(/[\n、，；;]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** The names as one text, whatever order they were typed in; null where there are none. */
export function namesAsText(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...names].sort().join('、');
}
