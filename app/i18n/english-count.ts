/** A count with its noun in English, `1 month` and `3 months`; `many` where the noun does more than take an s. */
export function englishCount(count: string | number, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === '1' ? one : many}`;
}
