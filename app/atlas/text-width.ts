/**
 * Widths in em of the glyphs a system sans-serif has, rounded up, so that a label measured here fits in every
 * font of the product's stack. 中文, full-width punctuation and digits in a circle are 1 em.
 */
const narrow = new Set("iljftrI.,:;'|!()[]-– ·/");
const wide = new Set('mwMWGOQ@%&+');

function glyphWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 0x2e80 || (code >= 0x2460 && code <= 0x24ff)) return 1;
  if (narrow.has(character)) return 0.36;
  if (wide.has(character)) return 0.9;
  if (character >= 'A' && character <= 'Z') return 0.7;
  return 0.58;
}

/** Width in px of one line of text at a font size in px. Never less than what is drawn, by a few per cent more. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += glyphWidth(character);
  return width * size;
}

/**
 * The text, or as much of its beginning as leaves room for an ellipsis, within `width` px: whole words where words are
 * parted by spaces and one of them fits.
 */
export function cutToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, size) > width) characters.pop();
  const cut = characters.join('');
  const words = text[cut.length] === ' ' ? cut : cut.slice(0, Math.max(0, cut.lastIndexOf(' ')));
  return `${(words || cut).trimEnd()}…`;
}
