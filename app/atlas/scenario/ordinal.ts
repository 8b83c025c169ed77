/** The number of a step as panel and drawing show it, from 0: digits in a circle up to twenty, then plain. */
export function ordinal(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : `${index + 1}.`;
}
