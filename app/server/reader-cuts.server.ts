import type { BarHtml } from '../web/bar-reader';
import type { Cut } from './spliced-page.server';

/** The search follows the desks: a stranger's bar has no form before it. */
const beforeSearch = '<form ';

/**
 * Where a stranger's page holds what its bar says of them; null when that is not found exactly once, and then nobody
 * else gets the page. `bar` is what it says of a stranger.
 */
export function readerCuts(body: Buffer, bar: BarHtml): Cut[] | null {
  const start = body.indexOf('<header ');
  const end = body.indexOf('</header>', start);
  if (start < 0 || end < 0 || bar.links === '' || bar.desks !== '' || bar.waits !== '') return null;
  const header = body.subarray(start, end);
  const links = Buffer.from(bar.links);
  const at = header.indexOf(links);
  const search = header.indexOf(beforeSearch);
  if (at < 0 || header.indexOf(links, at + 1) >= 0 || search < 0) return null;
  return [
    { at: start + search, length: 0, gap: 'desks' },
    { at: start + at, length: links.length, gap: 'links' },
    { at: end, length: 0, gap: 'waits' },
  ];
}
