/** Does something with the frame after the next; at once where the page is not seen, for then no frame comes. */
export function afterPicture(deed: () => void): void {
  if (document.hidden) deed();
  else requestAnimationFrame(() => requestAnimationFrame(deed));
}

/** Does something when the browser has nothing else to do, soon in any case. */
export function whenIdle(deed: () => void): void {
  // Safari has no idle time to give.
  if ('requestIdleCallback' in window) requestIdleCallback(deed, { timeout: 300 });
  else setTimeout(deed, 30);
}
