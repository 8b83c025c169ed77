import { constants, crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A page cut at its nonce, as bytes and as deflate blocks, so that each answer gets a nonce of its own. */
export interface SplicedPage {
  /** How many times the nonce stands in the page; 0 means every answer is the same bytes. */
  readonly gaps: number;
  /** Bytes this page occupies in memory. */
  readonly size: number;
  plain(nonce: string): Buffer;
  /** One complete gzip member (RFC 1952). */
  gzip(nonce: string): Buffer;
}

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last stored block (RFC 1951, 3.2.4) ends the deflate stream. */
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff]);

/**
 * Cuts `body` at every occurrence of `nonce`. The parts are deflated once, each apart and ended by a full flush, so
 * that they end on a byte and refer to nothing before them; between two parts the nonce travels as a stored block.
 */
export function splicePage(body: Buffer, nonce: string): SplicedPage {
  const parts = cut(body, nonce);
  if (parts.length === 1) {
    const zipped = gzipSync(body, { level: 9 });
    return { gaps: 0, size: body.length + zipped.length, plain: () => body, gzip: () => zipped };
  }
  const deflated = parts.map((part) => deflateRawSync(part, { level: 9, finishFlush: constants.Z_FULL_FLUSH }));
  const plainLength = parts.reduce((sum, part) => sum + part.length, 0);
  const size = plainLength + deflated.reduce((sum, part) => sum + part.length, 0);
  return {
    gaps: parts.length - 1,
    size,
    plain: (fresh) => Buffer.concat(between(parts, Buffer.from(fresh, 'latin1'))),
    gzip: (fresh) => {
      const gap = Buffer.from(fresh, 'latin1');
      const stored = Buffer.concat([Buffer.from([0, gap.length & 255, gap.length >> 8, ~gap.length & 255, (~gap.length >> 8) & 255]), gap]);
      const end = Buffer.alloc(8);
      end.writeUInt32LE(
        between(parts, gap).reduce((sum, part) => crc32(part, sum), 0),
        0,
      );
      end.writeUInt32LE((plainLength + gap.length * (parts.length - 1)) >>> 0, 4);
      return Buffer.concat([gzipHeader, ...between(deflated, stored), lastBlock, end]);
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

function between(parts: readonly Buffer[], gap: Buffer): Buffer[] {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [gap, part]));
}
