import { readCertificateNumber } from './number';

/** Response header of what the worker keeps: when it was fetched, ISO 8601 UTC. */
export const keptAtHeader = 'Kept-At';

/** Pages of certificates a browser keeps at most, and for how many days. */
export const mostCopies = 20;
export const copyDays = 30;

/** The number of the certificate whose page lies at the path; null for any other page, its files too. */
export function certificateOfPath(pathname: string): string | null {
  const [, part] = /^\/certificates\/([A-Za-z0-9-]{8,30})$/.exec(pathname) ?? [];
  return part === undefined ? null : readCertificateNumber(part);
}

/** The page with a word on its body of why it is shown from memory: `certificate` is the one asked for when it is not this page. */
export function markedCopy(html: string, { keptAt, certificate }: { keptAt: string; certificate: string | null }): string {
  return html.replace('<body', `<body data-kept-at="${new Date(keptAt).toISOString()}" data-asked="${certificate === null ? '' : (readCertificateNumber(certificate) ?? '')}"`);
}

/** The scripts, styles and pictures of ours that a page loads. */
export function filesOf(html: string): string[] {
  return [...new Set([...html.matchAll(/(?:href|src)="(\/(?:assets\/[\w.-]+|favicon\.svg|verification-check\.js))"/g)].map(([, file]) => file!))];
}

/** How long ago, in whole minutes, hours or days: `['minutes', 12]`. What lies ahead, by a clock that is wrong, is now. */
export function age(from: string, to: string): readonly ['now'] | readonly ['minutes' | 'hours' | 'days', number] {
  const minutes = Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
  if (!(minutes >= 1)) return ['now'];
  if (minutes < 60) return ['minutes', minutes];
  return minutes < 48 * 60 ? ['hours', Math.floor(minutes / 60)] : ['days', Math.floor(minutes / 1440)];
}


