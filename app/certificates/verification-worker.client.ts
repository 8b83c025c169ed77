import type { Language } from '../i18n/language';
import { address } from '../paths/address';
import { certificatesPaths } from '../paths/certificates';
import { certificateOfPath, copyDays, filesOf, keptAtHeader, markedCopy, mostCopies } from './offline-copy';
import { readCertificateNumber } from './number';

/** The part of a service worker's scope that is used here; the browser's own types speak of windows. */
interface WorkerScope {
  addEventListener(type: 'install' | 'activate', answer: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
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
const to = paths('zh');
const pages = [to.verification(), paths('en').verification()];
const material = to.verificationMaterial();
const cacheName = `verification-${builtName}`;
/** The material is fetched again when a page is opened and it is older than this, in milliseconds; a page's copy likewise. */
const fresh = { material: 60_000, copy: 600_000 };

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
  await Promise.all([...pages, ...builtFiles, material].map(keep));
}

/** A new build: pages kept before name files of the old one, so they are fetched anew, and the old build's cache goes. */
async function takeOver(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('verification-') && name !== cacheName);
  for (const name of old) {
    const kept = await (await caches.open(name)).keys();
    for (const { url } of kept) if (certificateOfPath(new URL(url).pathname)) await keep(addressOf(new URL(url))).catch(() => undefined);
    await caches.delete(name);
  }
}

/** The network's answer. Without one: the certificate's page as it was kept, or the page where files are checked. */
async function page(event: FetchEvent, url: URL): Promise<Response> {
  const { request } = event;
  // A number that was typed leads to the page that may be kept; the name beside it is not read.
  const spare = request.method === 'POST' && url.pathname === to.verification() ? request.clone() : null;
  try {
    const answer = await fetch(request);
    if (isAway(answer)) throw new TypeError(`answered with ${answer.status}`);
    if (request.method === 'GET' && answer.ok) event.waitUntil(refresh(url));
    return answer;
  } catch {
    const typed = spare && (await spare.formData().catch(() => null))?.get('number');
    const certificate = certificateOfPath(url.pathname) ?? (typeof typed === 'string' ? readCertificateNumber(typed) : null);
    const language = url.searchParams.get('lang') === 'en' ? 'en' : 'zh';
    const own = certificate && (await keptCopy(paths(language).certificate(certificate), null));
    return own || (await keptCopy(paths(language).verification(), certificate)) || Response.error();
  }
}

async function keptCopy(address: string, certificate: string | null): Promise<Response | null> {
  const kept = await (await caches.open(cacheName)).match(address);
  const keptAt = kept?.headers.get(keptAtHeader);
  if (!kept || !keptAt) return null;
  return new Response(markedCopy(await kept.text(), { keptAt, certificate }), { status: 200, headers: kept.headers });
}

/** What is kept of a page that was just opened: the material, and a certificate's page as a stranger sees it. */
async function refresh(url: URL): Promise<void> {
  const work = [keepUnless(material, fresh.material)];
  if (certificateOfPath(url.pathname)) work.push(keepUnless(addressOf(url), fresh.copy).then(prune));
  await Promise.all(work.map((one) => one.catch(() => undefined)));
}

async function keepUnless(address: string, younger: number): Promise<void> {
  const kept = await (await caches.open(cacheName)).match(address);
  if (!kept || ageOf(kept) > younger) await keep(address);
}

/** Fetches without cookies, so that nothing of a signed-in reader can come back, and keeps the answer with its files. */
async function keep(address: string): Promise<void> {
  const answer = await fetch(address, { credentials: 'omit', cache: 'no-store', redirect: 'error' });
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
  const headers = new Headers(answer.headers);
  headers.set(keptAtHeader, new Date().toISOString());
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  const body = await answer.blob();
  await (await caches.open(cacheName)).put(address, new Response(body, { headers }));
  if (headers.get('Content-Type')?.startsWith('text/html')) await Promise.all(filesOf(await body.text()).map((one) => keepUnless(one, Infinity)));
}

/** Network first: the material must be the latest, and the page's script must belong to its page. */
async function latest(address: string): Promise<Response> {
  try {
    await keep(address);
  } catch {
    // Away: what is kept has to do.
  }
  return (await (await caches.open(cacheName)).match(address)) ?? Response.error();
}

async function file(request: Request): Promise<Response> {
  const kept = () => caches.match(request.url);
  // Names with a digest never change; the page's own script may.
  if (!new URL(request.url).pathname.startsWith('/assets/')) return fetch(request).catch(async (error) => (await kept()) ?? Promise.reject(error as Error));
  return (await kept()) ?? fetch(request);
}

async function prune(): Promise<void> {
  const cache = await caches.open(cacheName);
  const copies: { request: Request; age: number }[] = [];
  for (const request of await cache.keys()) {
    if (certificateOfPath(new URL(request.url).pathname)) copies.push({ request, age: ageOf((await cache.match(request))!) });
  }
  copies.sort((one, other) => one.age - other.age);
  for (const [at, { request, age }] of copies.entries()) if (at >= mostCopies || age > copyDays * 86_400_000) await cache.delete(request);
}

/** Since when it is kept, in milliseconds. */
function ageOf(kept: Response): number {
  return Date.now() - Date.parse(kept.headers.get(keptAtHeader) ?? '');
}

/** A proxy whose server is away is a network that is away. */
function isAway({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** The page's address with its language alone. */
function addressOf(url: URL): string {
  return paths(url.searchParams.get('lang') === 'en' ? 'en' : 'zh').certificate(certificateOfPath(url.pathname)!);
}
