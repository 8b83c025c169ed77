/** Characters of a name in Latin letters, at most. */
const longestLatinName = 60;

/**
 * A name in Latin letters as it is printed, `LI Hua`: spaces folded, every apostrophe and hyphen written one way. ''
 * for none; null for what holds other characters, no letter, or more than `longestLatinName`.
 */
export function latinNameOf(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[‘’ʼ`´′]/gu, "'")
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
  if (text === '') return '';
  return /^\p{Script=Latin}[\p{Script=Latin} '.,-]*$/u.test(text) && [...text].length <= longestLatinName ? text : null;
}
