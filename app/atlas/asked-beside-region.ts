import type { Query } from '../paths/address';

/**
 * What a request asks of the atlas of whichever region: every parameter but the region's name and the language, which
 * addresses bring themselves. A what-if, a chain or a segment is not lost on the way to a region.
 */
export function askedBesideRegion(request: Request): Query {
  const asked: Record<string, string[]> = {};
  for (const [name, value] of new URL(request.url).searchParams)
    if (name !== 'region' && name !== 'lang') (asked[name] ??= []).push(value);
  return asked;
}
