import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { joined, shiftOf } from '../../app/server/checksum';
import fc from '../properties';

describe('the checksum of two parts', () => {
  it('is that of the whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 400 }), (a, b) => {
        expect(joined(crc32(a), crc32(b), shiftOf(b.length))).toBe(crc32(Buffer.concat([a, b])));
      }),
    );
    const [a, b] = [Buffer.alloc(300_001, '孪图'), Buffer.alloc(77_777, 'x')];
    expect(joined(crc32(a), crc32(b), shiftOf(b.length))).toBe(crc32(Buffer.concat([a, b])));
  });
});
