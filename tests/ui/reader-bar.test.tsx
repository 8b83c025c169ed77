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

test('the first page alone says below its bar how much waits, and leads there; where nothing does it says nothing', () => {
  const waitsAt = (target: string, waiting: string) =>
    readerBarHtml({ ...nobody, signedIn: true, waiting }, target).waits.replaceAll(/<(?!a )[^>]+>/g, '');
  expect(waitsAt('/', '27')).toMatch(/^27 项待您办理<a href="\/inbox" [^>]+>去办$/);
  expect(waitsAt('/?lang=en', '1')).toMatch(/^1 thing waits for you<a href="\/inbox\?lang=en" [^>]+>See to it$/);
  expect(waitsAt('/?lang=en', '99+')).toMatch(/^99\+ things wait for you/);
  expect([waitsAt('/', ''), waitsAt('/companies', '27'), readerBarHtml(nobody, '/').waits]).toEqual(['', '', '']);
});
