/** Passwords count as they are typed, and what a form showed of a record is compared with the record as it is. */
const asSent: ReadonlySet<string> = new Set(['password', 'current', 'next', 'seen']);

/**
 * Characters that show nothing: they turn the direction of what is read (U+202E), part a word that looks whole (U+200B)
 * or control a device (U+0000), but for tabs and ends of lines. Selectors of a variant (of rare characters of names,
 * too) and joiners within a picture stay.
 */
const unseen =
  /(?![\t\n\r])\p{Cc}|(?![\u200D\u180B-\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}])\p{DI}|(?<![\p{Extended_Pictographic}\uFE0F\u{1F3FB}-\u{1F3FF}])\u200D/gu;

/** Letters, digits and the marks of addresses and codes. Other full-width marks stay: 中文 is set with them. */
const fullWidth = /[\uFF05\uFF06\uFF0B\uFF0D-\uFF19\uFF1D\uFF20-\uFF3A\uFF3F\uFF41-\uFF5A]/g;

/**
 * A typed text as it is stored and compared: composed (NFC), full-width letters and digits as plain ones, without
 * characters that nobody sees. Every text of every form passes here once; `field` is the name it was sent under.
 */
export function typedText(field: string, text: string): string {
  if (asSent.has(field)) return text;
  const composed = text.normalize('NFC').replaceAll('\u3000', ' ');
  return composed.replace(fullWidth, (mark) => mark.normalize('NFKC')).replace(unseen, '');
}
