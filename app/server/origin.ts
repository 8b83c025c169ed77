/** What is known of where a request was made, as node:http gives the headers. */
export interface RequestOrigin {
  readonly method: string;
  /** `Sec-Fetch-Site`; every browser since 2023 sends it and no page can forge it. */
  readonly fetchSite: string | undefined;
  readonly origin: string | undefined;
}

/**
 * Does a state-changing request come from somewhere else than our own pages? GET and HEAD change nothing. A browser
 * says where a request was made in Sec-Fetch-Site or Origin: each that is there must say "here", and one of them must
 * be there. Remix's own check lets a missing Origin, a forged X-Forwarded-Host and every resource route pass.
 */
export function isForeignWrite(request: RequestOrigin, ownOrigin: string): boolean {
  const { method, fetchSite, origin } = request;
  if (method === 'GET' || method === 'HEAD') return false;
  if (origin === undefined && fetchSite === undefined) return true;
  if (origin !== undefined && origin !== ownOrigin) return true;
  if (fetchSite === undefined || fetchSite === 'same-origin') return false;
  // `none` is the person's own doing (a form sent again from a restored tab), and then Origin must vouch for us.
  return !(fetchSite === 'none' && origin === ownOrigin);
}

/**
 * The one of our own origins that a request was sent to, or null: by scheme and host, else by host (a proxy may take
 * https off), else by a host named without its port (as nginx' `$host` is). What stands first wins where two would do.
 */
export function ownOriginOf(addressed: string, origins: readonly string[]): string | null {
  const asked = URL.canParse(addressed) ? new URL(addressed) : null;
  if (!asked) return null;
  const own = origins.map((origin) => new URL(origin));
  const found =
    own.find(({ origin }) => origin === asked.origin) ??
    own.find(({ host }) => host === asked.host) ??
    own.find(({ hostname }) => hostname === asked.host);
  return found?.origin ?? null;
}

/** http://localhost and the addresses of this very machine: what a browser takes for trustworthy without https. */
export function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(origin);
}

/** An IPv6 reader usually owns a whole /64: counting single addresses would count nothing. IPv4 stays as it is. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('%')[0]!.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const groups =
    tail === undefined
      ? before
      : [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
