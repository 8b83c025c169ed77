import { describe, expect, it } from 'vitest';
import { productLimit, productsForm, sentProducts } from '../../../app/alliance/profile/profile-form';

const sent = (...rows: (readonly [nameZh: string, nameEn?: string, url?: string])[]) =>
  sentProducts({
    nameZh: rows.map(([nameZh]) => nameZh),
    nameEn: rows.map(([, nameEn = '']) => nameEn),
    url: rows.map(([, , url = '']) => url),
  });

describe('products in rows', () => {
  it('are a name, an English name and an address, the last two if given; empty rows are none', () => {
    expect(sent(['城市底座', 'City Base', 'www.example.cn'], [''], ['引擎|三维'])).toEqual({
      ok: true,
      value: [
        { nameZh: '城市底座', nameEn: 'City Base', url: 'www.example.cn', segmentId: null },
        { nameZh: '引擎|三维', nameEn: null, url: null, segmentId: null },
      ],
    });
  });

  it.each([
    [['甲'], ['', 'nameless'], 'required', 'product-1-nameZh'],
    [['甲', 'A', 'not a site'], [''], 'not-a-website', 'product-0-url'],
    [['甲', 'A', 'javascript:alert(1)'], [''], 'not-a-website', 'product-0-url'],
    [[''], ['名'.repeat(101)], 'too-long', 'product-1-nameZh'],
  ] as const)('%j, %j is refused as %s by row and part', (first, second, code, field) => {
    expect(sent(first, second)).toMatchObject({ ok: false, code, field });
  });

  it('are thirty at most', () => {
    const rows = (count: number) => Array.from({ length: count }, () => '');
    const form = (count: number) =>
      productsForm.safeParse({ nameZh: rows(count), nameEn: rows(count), url: rows(count) });
    expect([form(productLimit).success, form(productLimit + 1).success]).toEqual([true, false]);
  });
});
