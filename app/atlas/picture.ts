import { usualLens } from '../gaps/lens';

/** Whether two addresses show the same drawing, whatever segment is selected in it. */
export function samePicture(one: URL, other: URL): boolean {
  return pictureOf(one) === pictureOf(other);
}

function pictureOf(url: URL): string {
  const value = (name: string) => url.searchParams.get(name) ?? '';
  return [url.pathname, value('lens') || usualLens, value('chain'), value('lang')].join(' ');
}
