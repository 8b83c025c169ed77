import { expect, test } from 'vitest';
import { readerBarHtml } from '../../app/server/reader-bar-html';
import { nobody } from '../../app/web/bar-reader';

const languageLink = (target: string, offered: 'zh' | 'en' | null) =>
  /<a [^>]*hreflang[^>]*>.*?<\/a>$/i.exec(readerBarHtml({ ...nobody, offered }, target).links)![0];

test('the other language is named, and offered in its own words to whoever reads that one', () => {
  expect(languageLink('/methods', null)).toContain('>English</a>');
  expect(languageLink('/methods', 'en')).toMatch(/href="\/methods\?lang=en".*>In English<\/a>/);
  expect(languageLink('/methods?lang=en', null)).toContain('>中文</a>');
  expect(languageLink('/methods?lang=en', 'zh')).toMatch(/href="\/methods".*>中文版<\/a>/);
});
