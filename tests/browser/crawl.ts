import { inflateRawSync } from 'node:zlib';

/** What a crawl found at one address of the site. */
export interface CrawledPage {
  /** Path and query. */
  readonly url: string;
  readonly status: number;
  readonly html: string;
  /** Whatever came, pages and files, as text; of a workbook the texts inside it. */
  readonly text: string;
  /** Internal addresses it links to, and whether each is the switch to the other language. */
  readonly links: readonly { href: string; switchesLanguage: boolean }[];
  /** The first page that linked here. */
  readonly from: string;
}

/** Addresses of one route look alike: `/companies/a` and `/companies/b?lang=en` are `/companies/*`. */
export function shapeOf(url: string): string {
  const [first, ...rest] = url.split(/[?#]/, 1)[0]!.slice(1).split('/');
  // Identifiers hold dots too (`sensing.lidar`): only these endings name a kind of file.
  return `/${[first, ...rest.map((part) => `*${/\.(csv|svg|json|xml|pdf|png|xlsx)$/.exec(part)?.[0] ?? ''}`)].join('/')}`;
}

export interface CrawlOptions {
  /** At most this many addresses of each shape. */
  readonly perShape: number;
  /** The session of somebody signed in, as a Cookie header. */
  readonly cookie?: string;
  /** Addresses that are not followed. */
  readonly leaveOut?: RegExp;
  /** Which of the others are followed; all when it is not given. */
  readonly follows?: (href: string) => boolean;
}

/** Follows internal links from `start` (one address or several), breadth first. */
export async function crawl(
  address: string,
  start: string | readonly string[],
  { perShape, cookie, leaveOut, follows = () => true }: CrawlOptions,
): Promise<CrawledPage[]> {
  const starts = [start].flat();
  const queue = starts.map((url) => ({ url, from: '(start)' }));
  const seen = new Set(starts);
  const perShapeSeen = new Map<string, number>();
  const pages: CrawledPage[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const shape = shapeOf(next.url);
    const already = perShapeSeen.get(shape) ?? 0;
    if (already >= perShape) continue;
    perShapeSeen.set(shape, already + 1);
    const response = await fetch(`${address}${next.url}`, { redirect: 'follow', headers: cookie ? { cookie } : {} });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const text = textOf(Buffer.from(await response.arrayBuffer()));
    const html = isPage ? text : '';
    const links = linksOf(html);
    pages.push({ ...next, status: response.status, html, text, links });
    for (const { href, switchesLanguage } of links) {
      // Each language is crawled from its own start.
      if (switchesLanguage || seen.has(href) || leaveOut?.test(href) || !follows(href)) continue;
      seen.add(href);
      queue.push({ url: href, from: next.url });
    }
  }
  return pages;
}

/** A workbook is a ZIP archive: its parts are unpacked where their headers stand. */
function textOf(bytes: Buffer): string {
  const header = Buffer.from('PK\u0003\u0004');
  if (!bytes.subarray(0, 4).equals(header)) return bytes.toString('utf8');
  const parts: string[] = [];
  for (let at = 0; at >= 0; at = bytes.indexOf(header, at + 4)) {
    const packed = bytes.subarray(at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28));
    parts.push((bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
  }
  return parts.join('\n');
}

function linksOf(html: string): CrawledPage['links'] {
  return [...html.matchAll(/<a\s[^>]*>/g)].flatMap(([tag]) => {
    const href = /\bhref="([^"]*)"/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    if (!href?.startsWith('/') || href.startsWith('//')) return [];
    return [{ href: href.split('#', 1)[0]!, switchesLanguage: /\bhreflang=/i.test(tag) }];
  });
}
