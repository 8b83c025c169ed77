import { returnPlaces } from '../paths';

/**
 * The address to go on to after signing in, when it is one of our own places; null for everything else: other hosts
 * (`//evil.example`, `/\evil.example`, and what becomes one when its dots are resolved), other schemes, control
 * characters, and the pages of signing in themselves.
 */
export function returnAddress(asked: string | null | undefined): string | null {
  if (!asked || asked.length > 2000 || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return null;
  const here = 'http://here.invalid';
  if (!URL.canParse(asked, here)) return null;
  const url = new URL(asked, here);
  if (url.pathname.startsWith('//')) return null;
  const place = url.pathname.split('/')[1]!.replace(/\.\w+$/, '');
  return url.origin === here && returnPlaces.includes(place) ? `${url.pathname}${url.search}` : null;
}
