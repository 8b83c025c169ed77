import { describe, expect, it } from 'vitest';
import { productLines, typedProducts } from '../../../app/alliance/profile/profile-form';

describe('products one per line', () => {
  it('are a name, an English name and an address, the last two if given', () => {
    expect(typedProducts('城市底座 | City Base | www.example.cn\n\n  引擎 ｜ Engine\n三维平台')).toEqual({
      ok: true,
      value: [
        { nameZh: '城市底座', nameEn: 'City Base', url: 'www.example.cn', segmentId: null },
        { nameZh: '引擎', nameEn: 'Engine', url: null, segmentId: null },
        { nameZh: '三维平台', nameEn: null, url: null, segmentId: null },
      ],
    });
  });

  it('are written back as they are read', () => {
    const products = typedProducts('甲 | A | a.example.cn\n乙\n丙 |  | c.example.cn');
    expect(products.ok && productLines(products.value)).toBe('甲 | A | a.example.cn\n乙\n丙 |  | c.example.cn');
  });

  it.each([
    ['甲\n | nameless', '2'],
    ['甲 | A | not a site', '1'],
    ['甲 | A | a.example.cn | more', '1'],
    ['甲 | A | javascript:alert(1)', '1'],
  ])('%j is refused by its line', (text, line) => {
    expect(typedProducts(text)).toMatchObject({ ok: false, code: 'product-line', value: line });
  });

  it('are thirty at most', () => {
    expect(typedProducts(Array.from({ length: 31 }, (_, index) => `产品${index}`).join('\n'))).toMatchObject({
      code: 'too-many',
      allowed: ['30'],
    });
  });
});
