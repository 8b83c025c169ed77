import { readCertificateNumber } from '../number';
import { msPerDay } from '../../calendar/day-ms';

/** Response header of what the worker keeps: when it was fetched, ISO 8601 UTC. */
export const keptAtHeader = 'Kept-At';

/** Likewise: when the reader last opened the page. Fetching it anew for a newer build opens nothing. */
export const openedAtHeader = 'Opened-At';

/** Pages of certificates a browser keeps at most, and for how many days. */
const mostCopies = 20;
export const copyDays = 30;

/** The number of the certificate whose page lies at the path; null for any other page, its files too. */
export function certificateOfPath(pathname: string): string | null {
  const [, part] = /^\/certificates\/([A-Za-z0-9-]{8,30})$/.exec(pathname) ?? [];
  return part === undefined ? null : readCertificateNumber(part);
}

/**
 * The page with a word on its body of why it is shown from memory: `certificate` is the one asked for when it is not
 * this page.
 */
export function markedCopy(
  html: string,
  { keptAt, certificate }: { keptAt: string; certificate: string | null },
): string {
  return html.replace(
    '<body',
    `<body data-kept-at="${new Date(keptAt).toISOString()}" data-asked="${certificate === null ? '' : (readCertificateNumber(certificate) ?? '')}"`,
  );
}

/** The scripts, styles and pictures of ours that a page loads. */
export function filesOf(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/(?:href|src)="(\/(?:assets\/[\w.-]+|favicon\.svg|verification-check\.js))"/g)].map(
        ([, file]) => file!,
      ),
    ),
  ];
}

/** What the worker keeps of one address. Moments are ISO 8601 UTC; `html` is null for what is no page. */
export interface KeptCopy {
  readonly pathname: string;
  readonly openedAt: string;
  readonly html: string | null;
}

/** Whether a copy may still be shown: `copyDays` after it was opened it may not. */
export function isKeptStill(openedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(openedAt) <= copyDays * msPerDay;
}

/**
 * Copies to throw away: certificates opened too long ago or before the `mostCopies` latest, and files that neither a
 * page left names nor this build (`built`).
 */
export function superfluous<Copy extends KeptCopy>(kept: readonly Copy[], built: readonly string[], now: Date): Copy[] {
  const certificates = kept
    .filter(({ pathname }) => certificateOfPath(pathname) !== null)
    .sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
  const over = new Set<KeptCopy>(
    certificates.filter(({ openedAt }, place) => place >= mostCopies || !isKeptStill(openedAt, now)),
  );
  const named = new Set([
    ...built,
    ...kept.flatMap((one) => (one.html === null || over.has(one) ? [] : filesOf(one.html))),
  ]);
  return kept.filter((one) => over.has(one) || (one.pathname.startsWith('/assets/') && !named.has(one.pathname)));
}

/**
 * How long ago, in whole minutes, hours or days: `['minutes', 12]`. What lies ahead, by a clock that is wrong, is now.
 */
export function age(from: string, to: string): readonly ['now'] | readonly ['minutes' | 'hours' | 'days', number] {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (!(minutes >= 1)) return ['now'];
  if (minutes < 60) return ['minutes', minutes];
  return minutes < 48 * 60 ? ['hours', Math.floor(minutes / 60)] : ['days', Math.floor(minutes / 1440)];
}
