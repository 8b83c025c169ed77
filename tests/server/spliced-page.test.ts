import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splicePage } from '../../app/server/spliced-page.server';
import fc from '../properties';

const made = 'bm9uY2Utb25lLW9uZQ==';
const fresh = 'ZnJlc2gtZnJlc2gtMQ==';
const bytesOf = (binary: string) => Buffer.from(binary, 'latin1');

describe('splicePage', () => {
  it('gives every answer its own nonce, plain and zipped', () => {
    const page = splicePage(
      Buffer.from(`<script nonce="${made}">孪图</script><p>x</p><script nonce="${made}"></script>`),
      made,
    );
    const expected = `<script nonce="${fresh}">孪图</script><p>x</p><script nonce="${fresh}"></script>`;
    expect(page.gaps).toBe(2);
    expect(bytesOf(page.plain(fresh)).toString()).toBe(expected);
    expect(gunzipSync(bytesOf(page.gzip(fresh))).toString()).toBe(expected);
  });

  it('keeps a page without nonce as one piece', () => {
    const page = splicePage(Buffer.from('<p>广州</p>'), made);
    expect(page.gaps).toBe(0);
    expect(gunzipSync(bytesOf(page.gzip(''))).toString()).toBe('<p>广州</p>');
    expect(page.gzip('a')).toBe(page.gzip('b'));
  });

  it('makes one valid gzip member of any page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 2000 }),
        (parts, repeat) => {
          const text = parts.map((part) => part.replaceAll(made, '') + 'ab孪'.repeat(repeat)).join(made);
          const page = splicePage(Buffer.from(text), made);
          // Compared as bytes: element by element would take seconds.
          expect(gunzipSync(bytesOf(page.gzip(fresh))).equals(bytesOf(page.plain(fresh)))).toBe(true);
          expect(
            bytesOf(page.plain(fresh)).equals(Buffer.from(Buffer.from(text).toString().split(made).join(fresh))),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
