import { inject } from 'vitest';
import { crawl, shapeOf, type CrawledPage } from './crawl';
import { describe, desktop, expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from './harness';

type Language = 'zh' | 'en';

const starts = { zh: '/', en: '/?lang=en' };
const tags = { zh: 'zh-CN', en: 'en' };
/**
 * Axe sees every kind of page in each language, each window and each scheme, though not in all eight pairings of them:
 * one template makes the page of both languages, and its colours come from the same tokens at every width.
 */
const looks = {
  zh: { colorScheme: 'light', viewport: narrow, other: desktop },
  en: { colorScheme: 'dark', viewport: desktop, other: narrow },
} as const;
/** Where pages stand in columns: as wide as their columns begin, and as wide as most screens on desks. */
const wide = [1440, 1920];
/** The same bytes in both languages, for the checker of the certificate log to read. */
const isForMachines = (href: string) => href.endsWith('.json');
const isEnglish = (href: string) => new URL(href, 'http://localhost').searchParams.get('lang') === 'en';

/** Crawled once a language, by whichever test asks first. */
const kept = new Map<Language, Promise<CrawledPage[]>>();
function crawled(language: Language): Promise<CrawledPage[]> {
  const pages = kept.get(language) ?? crawl(inject('serverAddress'), starts[language], { perShape: 12 });
  kept.set(language, pages);
  return pages;
}

describe.each(['zh', 'en'] as const)('every link of the site in %s', (language) => {
  test('leads to a page with one heading, in the language it was followed in', async () => {
    const pages = await crawled(language);
    const faults = pages.flatMap(({ url, status, html, from, links }) => {
      const found: string[] = [];
      if (status !== 200) found.push(`answers ${status}`);
      if (html) {
        const headings = html.match(/<h1[\s>]/g)?.length ?? 0;
        if (headings !== 1) found.push(`has ${headings} h1`);
        if (!html.includes(`<html lang="${tags[language]}"`)) found.push('has the wrong lang');
        if (!/<title>[^<]+<\/title>/.test(html)) found.push('has no title');
        for (const { href, switchesLanguage } of links)
          if (isEnglish(href) !== (language === 'en') && !switchesLanguage && !isForMachines(href))
            found.push(`links out of its language to ${href}`);
      }
      return found.map((fault) => `${url} (from ${from}) ${fault}`);
    });
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(3);
  });

  test('leads to a page of each kind that fits any window from the narrowest to the widest, and is accessible', async ({
    open,
    address,
  }) => {
    const urls = oneOfEachShape(await crawled(language));
    expect(urls.length).toBeGreaterThan(20);
    const { colorScheme, viewport, other } = looks[language];
    const page = await open(urls[0]!, { colorScheme, viewport });
    const seen = new Set<string>();
    for (const url of urls) {
      await page.setViewportSize(other);
      await page.goto(`${address}${url}`);
      // What only somebody signed in may see leads to one page.
      const { pathname } = new URL(page.url());
      if (seen.has(pathname)) continue;
      seen.add(pathname);
      await expectNoSidewaysScroll(page);
      // As when a reader turns the phone: the same page in another window.
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      for (const width of wide) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
      }
    }
  });
});

/** The kinds of page are what the links lead to, not a list to keep up by hand. */
function oneOfEachShape(pages: readonly CrawledPage[]): string[] {
  const byShape = new Map<string, string>();
  for (const { url, html } of pages) if (html && !byShape.has(shapeOf(url))) byShape.set(shapeOf(url), url);
  return [...byShape.values()];
}
