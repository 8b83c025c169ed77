import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { noncesIn, splicePage as spliced, type Cut } from '../../app/server/spliced-page.server';
import fc from '../properties';

const made = 'bm9uY2Utb25lLW9uZQ==';
const fresh = 'ZnJlc2gtZnJlc2gtMQ==';
const splicePage = (body: Buffer, nonce: string) => spliced(body, noncesIn(body, nonce));
const bytesOf = (binary: string) => Buffer.from(binary, 'latin1');

describe('splicePage', () => {
  it('gives every answer its own nonce, plain and zipped', () => {
    const page = splicePage(
      Buffer.from(`<script nonce="${made}">孪图</script><p>x</p><script nonce="${made}"></script>`),
      made,
    );
    const expected = `<script nonce="${fresh}">孪图</script><p>x</p><script nonce="${fresh}"></script>`;
    expect(page.gaps).toBe(2);
    expect(bytesOf(page.plain({ nonce: fresh })).toString()).toBe(expected);
    expect(gunzipSync(bytesOf(page.gzip({ nonce: fresh }))).toString()).toBe(expected);
  });

  it('keeps a page without nonce as one piece', () => {
    const page = splicePage(Buffer.from('<p>广州</p>'), made);
    expect(page.gaps).toBe(0);
    expect(gunzipSync(bytesOf(page.gzip({}))).toString()).toBe('<p>广州</p>');
    expect(page.gzip({ nonce: 'a' })).toBe(page.gzip({ nonce: 'b' }));
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
          expect(gunzipSync(bytesOf(page.gzip({ nonce: fresh }))).equals(bytesOf(page.plain({ nonce: fresh })))).toBe(
            true,
          );
          expect(
            bytesOf(page.plain({ nonce: fresh })).equals(
              Buffer.from(Buffer.from(text).toString().split(made).join(fresh)),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('puts texts of any length into gaps of several kinds, and nothing where there is none', () => {
    const kinds = ['nonce', 'links', 'desks', 'waits'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...kinds), fc.string({ maxLength: 20 }), fc.string({ maxLength: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.record(
          { nonce: fc.string(), links: fc.string({ maxLength: 3000 }), desks: fc.string(), waits: fc.string() },
          { requiredKeys: [] },
        ),
        (pieces, texts) => {
          let body = Buffer.alloc(0);
          const cuts: Cut[] = pieces.map(([gap, before, replaced]) => {
            const at = body.length + Buffer.byteLength(before);
            body = Buffer.concat([body, Buffer.from(before + replaced)]);
            return { at, length: Buffer.byteLength(replaced), gap };
          });
          const binary = Object.fromEntries(
            Object.entries(texts).map(([gap, text]) => [gap, Buffer.from(text).toString('latin1')]),
          );
          const page = spliced(body, cuts);
          expect(bytesOf(page.plain(binary)).toString()).toBe(
            pieces.map(([gap, before]) => before + (texts[gap] ?? '')).join(''),
          );
          expect(gunzipSync(bytesOf(page.gzip(binary))).equals(bytesOf(page.plain(binary)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
