import { certificateOfPath, filesOf, isKeptStill, keptAtHeader, openedAtHeader, superfluous } from './offline-copy';

/**
 * What the worker of the build `built` keeps: answers it fetched itself, by address, each with the moment it was
 * fetched and the moment it was opened. `files` are those of the build, which stay as long as it does.
 */
export function keptCopies(prefix: string, built: string, files: readonly string[]) {
  const name = `${prefix}${built}`;
  const opened = () => caches.open(name);

  /**
   * Fetches without cookies, so that nothing of a signed-in reader can come back, and keeps the answer with its files.
   */
  async function keep(
    address: string,
    { openedAt, signal }: { openedAt?: string; signal?: AbortSignal } = {},
  ): Promise<void> {
    const answer = await fetch(address, {
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: signal ?? null,
    });
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
    const headers = keptHeaders(answer.headers, openedAt);
    const body = await answer.blob();
    await (await opened()).put(address, new Response(body, { headers }));
    if (isPage(headers)) await Promise.all(filesOf(await body.text()).map((one) => keepUnless(one, Infinity)));
  }

  async function keepUnless(address: string, younger: number): Promise<void> {
    const kept = await (await opened()).match(address);
    if (!kept || Date.now() - Date.parse(kept.headers.get(keptAtHeader) ?? '') > younger) await keep(address);
  }

  return {
    keep,
    keepUnless,
    page: async (address: string) => pageIn(await opened(), address),
    prune: async () => prune(await opened(), files),
    takenFromOlder: () => takenFromOlder(prefix, name),
    find: async (address: string) => (await opened()).match(address),
    drop: async (address: string) => void (await (await opened()).delete(address)),
  };
}

function isPage(headers: Headers): boolean {
  return headers.get('Content-Type')?.startsWith('text/html') ?? false;
}

function keptHeaders(answered: Headers, openedAt: string | undefined): Headers {
  const headers = new Headers(answered);
  const now = new Date().toISOString();
  headers.set(keptAtHeader, now);
  headers.set(openedAtHeader, openedAt ?? now);
  for (const unfit of ['Content-Encoding', 'Content-Length']) headers.delete(unfit);
  return headers;
}

/** A page that may still be shown, as it was kept. */
async function pageIn(
  cache: Cache,
  address: string,
): Promise<{ html: string; keptAt: string; headers: Headers } | null> {
  const kept = await cache.match(address);
  const keptAt = kept?.headers.get(keptAtHeader);
  if (!kept || !keptAt) return null;
  const over =
    certificateOfPath(new URL(address, location.origin).pathname) !== null &&
    !isKeptStill(kept.headers.get(openedAtHeader) ?? keptAt, new Date());
  return over ? null : { html: await kept.text(), keptAt, headers: kept.headers };
}

/** Throws away what is over; called whenever a page was opened. */
async function prune(cache: Cache, files: readonly string[]): Promise<void> {
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const answer = (await cache.match(request))!;
      const { pathname } = new URL(request.url);
      return {
        request,
        pathname,
        openedAt: answer.headers.get(openedAtHeader) ?? '',
        html: isPage(answer.headers) ? await answer.text() : null,
      };
    }),
  );
  await Promise.all(superfluous(kept, files, new Date()).map(({ request }) => cache.delete(request)));
}

/** What builds before the one called `name` kept, which goes with this call. */
async function takenFromOlder(prefix: string, name: string): Promise<{ url: URL; openedAt: string }[]> {
  const taken: { url: URL; openedAt: string }[] = [];
  for (const old of (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)) {
    const cache = await caches.open(old);
    for (const request of await cache.keys()) {
      const headers = (await cache.match(request))?.headers;
      taken.push({
        url: new URL(request.url),
        openedAt: headers?.get(openedAtHeader) ?? headers?.get(keptAtHeader) ?? '',
      });
    }
    await caches.delete(old);
  }
  return taken;
}
