import { expect, test } from 'vitest';
import type { Language } from '../../app/i18n/language';
import { inLanguage, paths } from '../../app/paths';
import { privateTitle, publicWords } from '../../app/web/page';
import { pageMeta } from '../../app/web/page-meta';

const page = (language: Language) => ({
  title: language === 'zh' ? '方法' : 'Methods',
  description: language,
  address: paths(language).methods(),
});

test('a page names its canonical address and itself in both languages, without a host anybody could forge', () => {
  expect(pageMeta('?lang=en&x=1', page)).toEqual([
    { title: 'Methods · TwinAtlas 孪图' },
    { name: 'description', content: 'en' },
    { tagName: 'link', rel: 'canonical', href: '/methods?lang=en' },
    { tagName: 'link', rel: 'alternate', hrefLang: 'zh-CN', href: '/methods' },
    { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: '/methods?lang=en' },
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: '/methods' },
  ]);
});

test('中文 is the default', () => {
  expect(pageMeta('', page).slice(0, 3)).toEqual([
    { title: '方法 · TwinAtlas 孪图' },
    { name: 'description', content: 'zh' },
    { tagName: 'link', rel: 'canonical', href: '/methods' },
  ]);
});

test('the meta of a route is told what its loader found, and in which language', () => {
  const args = { location: { search: '?lang=en' }, data: { name: 'firm' }, params: { id: '7' } } as never;
  const personal = privateTitle<() => { name: string }>((language, { data, params }) =>
    [language, data?.name, params.id].join(' '),
  );
  expect(personal(args)).toEqual([{ title: 'en firm 7 · TwinAtlas 孪图' }, { name: 'robots', content: 'noindex' }]);
  expect(publicWords(page)(args)).toEqual(pageMeta('?lang=en', page));
});

test('the switch to the other language stays on the site, whatever slashes an address begins with', () => {
  expect(inLanguage('zh', new URL('http://atlas.example.cn//evil.example/x?lang=en'))).toBe('/evil.example/x');
  expect(inLanguage('en', new URL('http://atlas.example.cn/atlas?a=1&a=2'))).toBe('/atlas?a=1&a=2&lang=en');
});
