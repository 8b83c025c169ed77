import { describe, expect, it } from 'vitest';
import { companySlug, companySortKey } from '../../app/companies/slug';

describe('companySlug', () => {
  it.each([
    ['南方测绘', 'nanfangcehui'],
    ['51WORLD', '51world'],
    ['Rokid', 'rokid'],
    ['盈建科', 'yingjianke'],
    ['吕梁孪生', 'lvliangluansheng'],
    ['ＡＢ科技（上海）', 'abkejishanghai'],
    ['★', 'company'],
  ])('writes %s as %s', (name, slug) => {
    expect(companySlug(name, new Set())).toBe(slug);
  });

  it('numbers a namesake', () => {
    expect(companySlug('中海大', new Set(['zhonghaida']))).toBe('zhonghaida-2');
    expect(companySlug('中海大', new Set(['zhonghaida', 'zhonghaida-2']))).toBe('zhonghaida-3');
  });
});

describe('companySortKey', () => {
  it('separates syllables, so that xi an sorts apart from xian', () => {
    expect(companySortKey('中海达')).toBe('zhong hai da');
    expect(companySortKey('西安')).toBe('xi an');
  });
});
