import { languageOf, languages, defaultLanguage, type Language } from '../../i18n/language';
import { address } from '../../paths/address';
import { certificatesPaths } from '../../paths/certificates';
import { keptCopies } from './kept-copies.client';
import { readCertificateNumber } from '../number';
import { certificateOfPath, markedCopy } from './offline-copy';

/** The part of a service worker's scope that is used here; the browser's own types speak of windows. */
interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate',
    answer: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'fetch', answer: (event: FetchEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}
interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
/** Written in by the build: the scripts of this build, and a name that changes with them. */
declare const builtFiles: readonly string[];
declare const builtName: string;

const worker = self as unknown as WorkerScope;
const paths = (language: Language) => certificatesPaths((path) => address(language, path));
const to = paths(defaultLanguage);
const pages = languages.map((language) => paths(language).verification());
const material = to.verificationMaterial();
const copies = keptCopies('verification-', builtName, builtFiles);
/**
 * The material is fetched again when a page is opened and it is older than this, in milliseconds; a page's copy
 * likewise.
 */
const fresh = { material: 60_000, copy: 600_000 };
/** A network that has not brought the material by then is away, in milliseconds. */
const patience = 10_000;

worker.addEventListener('install', (event) => event.waitUntil(install().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (request.method !== 'GET') return;
  else if (url.pathname === material) event.respondWith(latest(material));
  else if (builtFiles.includes(url.pathname) || /\.(js|css|svg)$/.test(url.pathname)) event.respondWith(file(request));
});

async function install(): Promise<void> {
  await Promise.all([...pages, ...builtFiles, material].map((address) => copies.keep(address)));
}

/**
 * A new build: pages kept before name files of the old one, so they are fetched anew, and the old build's copies go.
 */
async function takeOver(): Promise<void> {
  for (const { url, openedAt } of await copies.takenFromOlder())
    if (certificateOfPath(url.pathname)) await copies.keep(addressOf(url), { openedAt }).catch(() => undefined);
  await copies.prune();
}

/** The network's answer. Without one: the certificate's page as it was kept, or the page where files are checked. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  // A number that was typed leads to the page that may be kept; the name beside it is not read.
  const spare = request.method === 'POST' && url.pathname === to.verification() ? request.clone() : null;
  try {
    const answer = await fetch(request);
    if (isAway(answer)) throw new TypeError(`answered with ${answer.status}`);
    if (request.method === 'GET') event.waitUntil(refresh(url, answer));
    return answer;
  } catch {
    const typed = spare && (await spare.formData().catch(() => null))?.get('number');
    const certificate =
      certificateOfPath(url.pathname) ?? (typeof typed === 'string' ? readCertificateNumber(typed) : null);
    const language = languageOf(url);
    const own = certificate && (await keptPage(paths(language).certificate(certificate), null));
    return own || (await keptPage(paths(language).verification(), certificate)) || Response.error();
  }
}

async function keptPage(address: string, certificate: string | null): Promise<Response | null> {
  const kept = await copies.page(address);
  return (
    kept &&
    new Response(markedCopy(kept.html, { keptAt: kept.keptAt, certificate }), { status: 200, headers: kept.headers })
  );
}

/**
 * What is kept of a page that was just opened: the material, the page where files are checked, and a certificate's page
 * as a stranger sees it.
 */
async function refresh(url: URL, answer: Response): Promise<void> {
  const certificate = certificateOfPath(url.pathname) ? addressOf(url) : null;
  const kept = certificate === null ? pages : answer.ok ? [certificate] : [];
  const work = [
    copies.keepUnless(material, fresh.material),
    ...kept.map((address) => copies.keepUnless(address, fresh.copy)),
  ];
  if (certificate !== null && answer.status === 404) work.push(copies.drop(certificate));
  await Promise.all(work.map((one) => one.catch(() => undefined)));
  await copies.prune();
}

/** Network first: the material must be the latest. */
async function latest(address: string): Promise<Response> {
  try {
    await copies.keep(address, { signal: AbortSignal.timeout(patience) });
  } catch {
    // Away: what is kept has to do.
  }
  return (await copies.find(address)) ?? Response.error();
}

async function file(request: Request): Promise<Response> {
  // Names with a digest never change; the page's own script may, and must belong to its page.
  if (!new URL(request.url).pathname.startsWith('/assets/'))
    return fetch(request).catch(async (error) => (await copies.find(request.url)) ?? Promise.reject(error as Error));
  return (await copies.find(request.url)) ?? fetch(request);
}

/** A proxy whose server is away is a network that is away. */
function isAway({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** The page's address with its language alone. */
function addressOf(url: URL): string {
  return paths(languageOf(url)).certificate(certificateOfPath(url.pathname)!);
}
