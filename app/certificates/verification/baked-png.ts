import type { Primitives } from './primitives';

/** The name of the text that a picture carries, as Open Badges 3.0 section 5.3 asks. */
export const bakedKeyword = 'openbadgecredential';
/** The one of Open Badges 2.0 and before, which other issuers' pictures carry. */
const formerKeyword = 'openbadges';

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Bytes a compressed text may unpack to. */
const mostText = 1_000_000;

/**
 * The text of a badge baked into a PNG; null when there is none. Rejects with RangeError on a damaged or hostile file.
 */
export async function textOfPng(png: Uint8Array, { unpack }: Pick<Primitives, 'unpack'>): Promise<string | null> {
  if (!pngSignature.every((byte, at) => png[at] === byte)) throw new RangeError('not a PNG');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) throw new RangeError('a PNG chunk ends after the file');
    const kind = latin(png.subarray(at + 4, at + 8));
    const body = png.subarray(at + 8, at + 8 + length);
    const keyword = [bakedKeyword, formerKeyword].find((one) => latin(body.subarray(0, one.length + 1)) === `${one}\0`);
    if (keyword && Object.hasOwn(readings, kind))
      return readings[kind as keyof typeof readings](body.subarray(keyword.length + 1), unpack);
    at += 12 + length;
  }
  return null;
}

/** What follows the keyword in each kind of text chunk (PNG, section 11.3.4). */
const readings = {
  async tEXt(body: Uint8Array): Promise<string> {
    return new TextDecoder().decode(body);
  },
  async zTXt(body: Uint8Array, unpack: Primitives['unpack']): Promise<string> {
    return new TextDecoder().decode(await unpack('zlib', body.subarray(1), mostText));
  },
  async iTXt(body: Uint8Array, unpack: Primitives['unpack']): Promise<string> {
    const language = body.indexOf(0, 2);
    const translated = body.indexOf(0, language + 1);
    if (language < 0 || translated < 0) throw new RangeError('an iTXt chunk without its fields');
    const text = body.subarray(translated + 1);
    return new TextDecoder().decode(body[0] === 1 ? await unpack('zlib', text, mostText) : text);
  },
};

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
