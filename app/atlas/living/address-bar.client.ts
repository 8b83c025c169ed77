/** The address of what is shown, as long as the bar does not have it. */
let coming: URL | null = null;

/**
 * The address of what is shown: the bar follows after the picture, for a step of the history takes a fifth of its time.
 */
export function here(): URL {
  return coming ?? new URL(location.href);
}

/** What an address asks for is shown, and is to be a step of the history. */
export function arrive(url: URL): void {
  settle();
  if (url.href !== location.href) coming = url;
}

/** The bar gets what it does not have yet. */
export function settle(): void {
  const url = coming;
  coming = null;
  if (url) history.pushState(null, '', url);
}

/** The reader went back or on before the bar had it: it is passed over. */
export function passOver(): void {
  coming = null;
}
