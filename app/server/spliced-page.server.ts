import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { joined, shiftOf } from './checksum';

/** What differs from answer to answer: the nonce, and what the bar says of its reader. */
type Gap = 'nonce' | 'links' | 'desks' | 'waits';

/** A stretch of a page, in bytes, in whose place every answer gets text of its own. */
export interface Cut {
  readonly at: number;
  readonly length: number;
  readonly gap: Gap;
}

/**
 * A page cut where answers differ. Bodies are strings of one character per byte (latin1): node:http sends such a string
 * and the head in one system call, and two for a Buffer.
 */
export interface SplicedPage {
  /** How many cuts there are; 0 means every answer is the same bytes. */
  readonly gaps: number;
  /** Bytes this page occupies in memory. */
  readonly size: number;
  /** Texts too are strings of one character per byte; a gap without one stays empty. */
  plain(texts: Texts): string;
  /** One complete gzip member (RFC 1952). */
  gzip(texts: Texts): string;
}

export type Texts = Readonly<Partial<Record<Gap, string>>>;

const gzipHeader = bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** An empty last stored block (RFC 1951, 3.2.4) ends the deflate stream. */
const lastBlock = bytes(1, 0, 0, 0xff, 0xff);

/**
 * Cuts `body` at each of `cuts`, which are in order. The parts are deflated once, each apart and ended by a full flush,
 * so that they end on a byte and refer to nothing before them; between two parts the text of the gap travels as a
 * stored block, so it has at most 65,535 bytes.
 */
export function splicePage(body: Buffer, cuts: readonly Cut[]): SplicedPage {
  const parts = partsBetween(body, cuts);
  const plain = parts.map((part) => part.toString('latin1'));
  if (cuts.length === 0) {
    const zipped = gzipSync(body, { level: 9 }).toString('latin1');
    return { gaps: 0, size: body.length + zipped.length, plain: () => plain[0]!, gzip: () => zipped };
  }
  const gaps = cuts.map(({ gap }) => gap);
  const fill = (between: readonly string[], of: (gap: Gap) => string) =>
    gaps.reduce((whole, gap, index) => whole + of(gap) + between[index + 1]!, between[0]!);
  const deflated = parts.map((part) =>
    deflateRawSync(part, { level: 9, finishFlush: constants.Z_FULL_FLUSH }).toString('latin1'),
  );
  const sealed = sealOf(parts, gaps);
  return {
    gaps: gaps.length,
    size: body.length + deflated.reduce((sum, part) => sum + part.length, 0),
    plain: (texts) => fill(plain, (gap) => texts[gap] ?? ''),
    gzip: (texts) => gzipHeader + fill(deflated, (gap) => storedBlock(texts[gap] ?? '')) + lastBlock + sealed(texts),
  };
}

/** Where the nonce stands that the page was made with. */
export function noncesIn(body: Buffer, nonce: string): Cut[] {
  const cuts: Cut[] = [];
  for (let at = nonce ? body.indexOf(nonce) : -1; at >= 0; at = body.indexOf(nonce, at + nonce.length))
    cuts.push({ at, length: nonce.length, gap: 'nonce' });
  return cuts;
}

function partsBetween(body: Buffer, cuts: readonly Cut[]): Buffer[] {
  const starts = [0, ...cuts.map(({ at, length }) => at + length)];
  return starts.map((start, index) => body.subarray(start, cuts[index]?.at ?? body.length));
}

/** The end of the member: checksum and length of what it unpacks to, from those of the parts and the texts. */
function sealOf(parts: readonly Buffer[], gaps: readonly Gap[]): (texts: Texts) => string {
  const known = parts.map((part) => ({ checksum: crc32(part), shift: shiftOf(part.length) }));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return (texts) => {
    let [checksum, added] = [known[0]!.checksum, 0];
    const filled = filledWith(texts);
    gaps.forEach((gap, index) => {
      const text = filled(gap);
      const part = known[index + 1]!;
      checksum = joined(joined(checksum, text.checksum, text.shift), part.checksum, part.shift);
      added += text.length;
    });
    return littleEndian(checksum) + littleEndian(length + added);
  };
}

/** Checksum, shift and length of each text, computed once however often it stands in the page. */
function filledWith(texts: Texts): (gap: Gap) => { checksum: number; shift: number; length: number } {
  const found = new Map<Gap, { checksum: number; shift: number; length: number }>();
  return (gap) => {
    let one = found.get(gap);
    if (!one) {
      const text = Buffer.from(texts[gap] ?? '', 'latin1');
      found.set(gap, (one = { checksum: crc32(text), shift: shiftOf(text.length), length: text.length }));
    }
    return one;
  };
}

function storedBlock(text: string): string {
  const { length } = text;
  if (length === 0) return '';
  return bytes(0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255) + text;
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values);
}

function littleEndian(value: number): string {
  return bytes(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
