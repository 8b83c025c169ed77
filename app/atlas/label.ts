import { textWidth } from './text-width';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Pieces between which a line may end: whole words of either script, with what must not begin or end a line. */
function breakable(text: string): string[] {
  const pieces: string[] = [];
  let glue = false;
  for (const { segment } of words.segment(text)) {
    if (
      pieces.length > 0 &&
      (glue ||
        /^[\s，。、；：）)+\-–/&’']/u.test(segment) ||
        (/^[（(]/u.test(segment) && /[^\s]$/u.test(pieces.at(-1)!)))
    )
      pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    glue = /[（(+\-–/’']$/u.test(segment) || /^[与和及大]$/u.test(segment);
  }
  return pieces;
}

/**
 * Breaks a label into as few lines as fit in `width` px, lines as even as possible. A single piece wider than
 * `width` gets a line of its own: compare `textWidth` with the width where that matters (tests do, for every label).
 */
export function wrapLabel(text: string, size: number, width: number): string[] {
  const pieces = breakable(text);
  const fewest = fill(pieces, size, width);
  if (fewest.length < 2) return fewest;
  let best = fewest;
  for (let narrower = width; narrower > width / 2; narrower -= size / 2) {
    const lines = fill(pieces, size, narrower);
    if (lines.length > fewest.length) break;
    best = lines;
  }
  return best;
}

function fill(pieces: readonly string[], size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else {
      line += piece;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}
