import { crawl, shapeOf, type CrawledPage } from '../browser/crawl';
import { routeAccess } from '../web/route-access';

/** What anybody can ask for without following a link: routes without parameters, and files other programs know of. */
const known = [
  '/sitemap.xml',
  '/robots.txt',
  '/certificate-log/leaves/0.json',
  '/certificate-log/pages/0.json',
  ...['alliance', 'maker'].flatMap((body) => [
    `/issuers/${body}`,
    `/issuers/${body}/did.json`,
    `/issuers/${body}/status/1/suspension`,
    `/issuers/${body}/status/1/revocation`,
  ]),
  // Asked for by the scripts of pages.
  ...['view', 'panel', 'index', 'model'].map((data) => `/atlas/440100/${data}.json?segment=gis.cim`),
  '/network/440100/drawing.json',
  '/certificates',
  '/certification/gis-twin/1/versions/1',
  '/shared',
  '/talent-counts?chain=gis&level=three-1',
  '/talent-counts?chain=bim',
];

/** Routes that anybody may open, as addresses look: `/companies/:slug/card`. */
const publicRoutes = Object.entries(routeAccess)
  .filter(([, access]) => access === 'public')
  .map(([file]) => addressOf(file));

function addressOf(file: string): string {
  const parts = file
    .replace(/\.tsx?$/, '')
    .replace(/(^|\.)_index$/, '')
    // What stands in brackets is meant as it is: a dot there ends no part.
    .replace(/\[(.*?)\]/g, (_, literal: string) => literal.replaceAll('.', '\u0000'))
    .split('.')
    .map((part) =>
      part
        .replace(/_$/, '')
        .replace(/^\$(.+)$/, ':$1')
        .replaceAll('\u0000', '.'),
    );
  return `/${parts.join('/')}`;
}

/**
 * Everything a stranger reads who starts at the home page, in both languages, and knows how the product's addresses are
 * made.
 */
export async function walk(base: string, more: readonly string[], perShape: number): Promise<CrawledPage[]> {
  const open = publicRoutes.filter((address) => !/[:$]/.test(address));
  const pages = [
    ...(await crawl(base, ['/', ...open, ...known, ...more], { perShape })),
    ...(await crawl(base, ['/?lang=en', ...open.map((address) => `${address}?lang=en`)], { perShape })),
  ];
  return [...pages, ...(await loaded(base, pages))];
}

/** What the pages' loaders say as data, which may be more than a page shows: one of each shape. */
async function loaded(base: string, pages: readonly CrawledPage[]): Promise<CrawledPage[]> {
  const oneOfEach = new Map(pages.filter(({ html }) => html).map(({ url }) => [shapeOf(url), url]));
  const addresses = [...oneOfEach.values()].map((url) => {
    const [path, query] = url.split('?');
    return `${path === '/' ? '/_root' : path}.data${query ? `?${query}` : ''}`;
  });
  return Promise.all(
    addresses.map(async (url) => {
      const answer = await fetch(`${base}${url}`);
      return { url, status: answer.status, html: '', text: await answer.text(), links: [], from: '(data)' };
    }),
  );
}

/** Public routes that none of these pages stands for. */
export function unvisited(pages: readonly CrawledPage[]): string[] {
  const seen = pages.filter(({ status }) => status < 300).map(({ url }) => url.split('?')[0]!);
  return publicRoutes.filter((address) => {
    const pattern = new RegExp(`^${address.replaceAll('.', '\\.').replace(/:[a-z]+|\$$/gi, '[^/]+')}$`);
    return !seen.some((path) => pattern.test(path));
  });
}
