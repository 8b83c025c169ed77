import { describe, expect, inject, it } from 'vitest';
import { crawl, type CrawledPage } from '../browser/crawl';

/**
 * A published list places firms in chains and judges no segment (METHODS, Lens). Everything reachable under that lens
 * is read: pages of both languages, the drawing as a file, and the data that the browser's script asks for.
 */
const address = inject('serverAddress');
const regions = ['440100', '110000', '540100'];

/** Marks of a segment, words that count paths, fills and firms of other regions, in markup, drawings and data. */
const marks =
  /presence-(present|thin|absent|no-record|unknown)|class="segment (present|thin|absent|no-record|unknown)|class="links (on-path|complete|broken)|"(no-record|thin|broken-path|blocking|single-source|pathsThrough|fillGain|chokeShare|bestSingles|greedyOrder)"|>\s*(缺|缺失|未收录|未知|missing|no record|unknown)\s*<|条路径|条供应路径|补上|关键度|没有企业|没有发现缺口|路径缺记录|supply paths?\b|criticality|\d+ paths|no gap found/i;

/**
 * The page without what it says of other lenses or of no segment: the frame, source marks, and links that leave the
 * lens.
 */
function said(html: string): string {
  return html.replace(/[\s\S]*<main[^>]*>/, '').replace(/<\/main>[\s\S]*/, '');
}

function ofTheList(href: string, region: string): boolean {
  const url = new URL(href, address);
  if (url.searchParams.get('lens') !== 'representative') return false;
  const asked = /^\/atlas\/(\d{6})/.exec(url.pathname)?.[1] ?? url.searchParams.get('region');
  return asked === region || (url.pathname !== '/' && asked === null && region === '440100');
}

/**
 * A segment's page within each of six chains says what its page within its own does, and so do its files: one chain is
 * read in all six, with its files.
 */
function isToldAlready(href: string): boolean {
  const { pathname, searchParams } = new URL(href, address);
  const [chain, segment] = [searchParams.get('chain'), searchParams.get('segment')];
  if (!segment || segment.startsWith('gis.')) return false;
  return /^\/atlas\/\d{6}\/./.test(pathname) || Boolean(chain && !segment.startsWith(`${chain}.`));
}

const isOfGis = (href: string) => {
  const { pathname, searchParams } = new URL(href, address);
  const segment = searchParams.get('segment') ?? /^\/(?:segments|supply)\/(\w+\.\w+)/.exec(pathname)?.[1];
  return segment === undefined || segment.startsWith('gis.');
};

/** One crawl from both pages: what they both lead to is read once. */
function underTheList(region: string, language: '' | '&lang=en', segments: 'all' | 'gis'): Promise<CrawledPage[]> {
  const starts = [`/atlas/${region}`, '/matrix'].map((path) => `${path}?lens=representative${language}`);
  return crawl(address, starts, {
    perShape: 600,
    follows: (href) => ofTheList(href, region) && !isToldAlready(href) && (segments === 'all' || isOfGis(href)),
  });
}

const excerpt = (text: string) => {
  const found = marks.exec(text);
  return found && text.slice(Math.max(0, found.index - 80), found.index + 80);
};

describe('under the list of representative firms', () => {
  // The markup is the same in both languages and every region: all of Guangzhou is read, a chain of the others.
  it.each([
    ['440100', '', 'all', 180],
    ['440100', '&lang=en', 'gis', 25],
    ['110000', '', 'gis', 25],
    ['540100', '&lang=en', 'gis', 25],
  ] as const)(
    'no page of %s marks a segment or counts a path (%s, segments: %s)',
    async (region, language, of, least) => {
      const pages = await underTheList(region, language, of);
      const segments = pages.filter(({ url }) => /segment=|\/segments\//.test(url));
      expect(pages.filter(({ status }) => status !== 200).map(({ url }) => url)).toEqual([]);
      expect(segments.length).toBeGreaterThan(least);
      expect(pages.map(({ url, html }) => [url, excerpt(said(html))]).filter(([, mark]) => mark)).toEqual([]);
    },
  );

  it.each(regions)('neither the drawing as a file nor the data of a page of %s does', async (region) => {
    const addresses = [
      ...['', '&chain=gis'].map((chain) => `/atlas/${region}/drawing.svg?lens=representative${chain}`),
      `/atlas/${region}.data?lens=representative`,
      `/atlas/${region}.data?lens=representative&segment=gis.cim`,
      `/segments/gis.cim.data?lens=representative&region=${region}`,
      '/matrix.data?lens=representative',
    ].flatMap((path) => [path, `${path}&lang=en`]);
    for (const path of addresses) {
      const answer = await fetch(`${address}${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect([path, excerpt(await answer.text())]).toEqual([path, null]);
    }
  });
});
