/** Internal response header: the answer may be kept; it depends on these query parameters only. Never sent. */
export const keptUnderHeader = 'Kept-Under';

/**
 * The one mark of a public answer that depends only on the address, the data and the
 * date in China: not on the hour, not on who asks.
 * Names every query parameter the route reads (`lang` is added); a request with any other one is answered but not kept.
 *
 * a page:           export const headers = () => keptUnder('lens', 'chain');
 * a resource route: new Response(svg, { headers: { 'Content-Type': 'image/svg+xml', ...keptUnder('lens') } })
 *
 * See docs/decisions/0005-kept-pages.md.
 */
export function keptUnder(...parameters: string[]): Record<string, string> {
  return { [keptUnderHeader]: [...parameters, 'lang'].join(' ') };
}

/** Whether every parameter of the raw target is one the mark names. */
export function dependsOnlyOn(mark: string, url: string): boolean {
  const question = url.indexOf('?');
  if (question < 0) return true;
  const named = mark.split(' ');
  for (const key of new URLSearchParams(url.slice(question)).keys()) if (!named.includes(key)) return false;
  return true;
}
