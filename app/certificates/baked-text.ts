import type { Primitives } from './primitives';

/** The name of the text that a picture carries, as Open Badges 3.0 section 5.3 asks. */
export const bakedKeyword = 'openbadgecredential';

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Bytes a compressed text may unpack to. */
const mostText = 1_000_000;

/** The credential's JSON text in a baked PNG; null when there is none. Rejects with RangeError on a damaged or hostile file. */
export async function textOfPng(png: Uint8Array, { unpack }: Pick<Primitives, 'unpack'>): Promise<string | null> {
  if (!pngSignature.every((byte, at) => png[at] === byte)) throw new RangeError('not a PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) throw new RangeError('a PNG chunk ends after the file');
    const body = png.subarray(at + 8, at + 8 + length);
    if (
      latin(png.subarray(at + 4, at + 8)) === 'iTXt' &&
      latin(body.subarray(0, bakedKeyword.length + 1)) === `${bakedKeyword}\0`
    )
      return textOfChunk(body.subarray(bakedKeyword.length + 1), unpack);
    at += 12 + length;
  }
  return null;
}

async function textOfChunk(body: Uint8Array, unpack: Primitives['unpack']): Promise<string> {
  const language = body.indexOf(0, 2);
  const translated = body.indexOf(0, language + 1);
  if (language < 0 || translated < 0) throw new RangeError('an iTXt chunk without its fields');
  const text = body.subarray(translated + 1);
  return new TextDecoder().decode(body[0] === 1 ? await unpack('zlib', text, mostText) : text);
}

/** The credential's JSON text in a baked SVG; null when there is none. Walks the text once: one pattern for all of it could be made to try for hours. */
export function textOfSvg(svg: string): string | null {
  const tag = svg.indexOf('<openbadges:credential');
  const opened = tag < 0 ? -1 : svg.indexOf('>', tag);
  if (opened < 0) return null;
  const parts: string[] = [];
  const section = /\s*<!\[CDATA\[/y;
  section.lastIndex = opened + 1;
  while (section.test(svg)) {
    const end = svg.indexOf(']]>', section.lastIndex);
    if (end < 0) return null;
    parts.push(svg.slice(section.lastIndex, end));
    section.lastIndex = end + ']]>'.length;
  }
  return parts.length > 0 ? parts.join('') : null;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
