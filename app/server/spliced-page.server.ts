import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { joined, shiftOf } from './checksum';

/**
 * A page cut at its nonce, so that each answer gets a nonce of its own. Bodies are strings of one character per byte
 * (latin1): node:http sends such a string and the head in one system call, and two for a Buffer.
 */
export interface SplicedPage {
  /** How many times the nonce stands in the page; 0 means every answer is the same bytes. */
  readonly gaps: number;
  /** Bytes this page occupies in memory. */
  readonly size: number;
  plain(nonce: string): string;
  /** One complete gzip member (RFC 1952). */
  gzip(nonce: string): string;
}

const gzipHeader = bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** An empty last stored block (RFC 1951, 3.2.4) ends the deflate stream. */
const lastBlock = bytes(1, 0, 0, 0xff, 0xff);

/**
 * Cuts `body` at every occurrence of `nonce`. The parts are deflated once, each apart and ended by a full flush, so
 * that they end on a byte and refer to nothing before them; between two parts the nonce travels as a stored block.
 * Every later nonce must be ASCII and as long as the one the page was made with.
 */
export function splicePage(body: Buffer, nonce: string): SplicedPage {
  const parts = cut(body, nonce);
  const plain = parts.map((part) => part.toString('latin1'));
  if (parts.length === 1) {
    const zipped = gzipSync(body, { level: 9 }).toString('latin1');
    return { gaps: 0, size: body.length + zipped.length, plain: () => plain[0]!, gzip: () => zipped };
  }
  const deflated = parts.map((part) =>
    deflateRawSync(part, { level: 9, finishFlush: constants.Z_FULL_FLUSH }).toString('latin1'),
  );
  const checksums = parts.map((part) => ({ checksum: crc32(part), shift: shiftOf(part.length) }));
  const shiftOfGap = shiftOf(nonce.length);
  const storedHeader = bytes(0, nonce.length & 255, nonce.length >> 8, ~nonce.length & 255, (~nonce.length >> 8) & 255);
  const length = littleEndian(body.length);
  const size = body.length + deflated.reduce((sum, part) => sum + part.length, 0);
  return {
    gaps: parts.length - 1,
    size,
    plain: (fresh) => plain.join(fresh),
    gzip(fresh) {
      const ofGap = crc32(fresh);
      const whole = checksums
        .slice(1)
        .reduce(
          (sum, { checksum, shift }) => joined(joined(sum, ofGap, shiftOfGap), checksum, shift),
          checksums[0]!.checksum,
        );
      return gzipHeader + deflated.join(storedHeader + fresh) + lastBlock + littleEndian(whole) + length;
    },
  };
}

function cut(body: Buffer, nonce: string): Buffer[] {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = nonce ? body.indexOf(nonce) : -1; at >= 0; at = body.indexOf(nonce, from)) {
    parts.push(body.subarray(from, at));
    from = at + nonce.length;
  }
  return [...parts, body.subarray(from)];
}

function bytes(...values: number[]): string {
  return String.fromCharCode(...values);
}

function littleEndian(value: number): string {
  return bytes(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
}
