import { describe, expect, test } from 'vitest';
import { preferredLanguage } from '../../app/i18n/preferred-language';

describe('the language a browser prefers', () => {
  test.each([
    ['en-US,en;q=0.9', 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en;q=0.5, zh-HK;q=0.8', 'zh'],
    ['fr-FR, fr;q=0.9, en;q=0.7', 'en'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['EN-gb ; q=1', 'en'],
  ])('%s is %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  test.each([undefined, '', '*', 'fr', 'en;q=0', 'en;q=x', 'english', ';;,,;q=', 'fr,'.repeat(10_000)])(
    'is not said by %j',
    (header) => {
      expect(preferredLanguage(header)).toBeNull();
    },
  );
});
