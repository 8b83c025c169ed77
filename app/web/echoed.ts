/** Longest part of a refused value that is repeated, in characters. */
const shownValue = 60;

/** Control characters, and those that show nothing or turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{DI}]/gu;
/** Letters that are read from right to left: beside them quotation marks and what follows change places. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A refused value as a sentence repeats it: at most 60 characters; each character that nobody sees is named by its
 * number (`[U+202E]`), so that it changes nothing around it and still says what was wrong; a text from right to left
 * keeps its direction to itself.
 */
export function echoed(value: string): string {
  const letters = [...value];
  const short = letters.length > shownValue ? `${letters.slice(0, shownValue).join('')}…` : value;
  const seen = short.replace(unseen, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
  return rightToLeft.test(seen) ? `\u2068${seen}\u2069` : seen;
}
