/** ms between two taps at most, and px between their places. */
const [soon, near] = [300, 30];

/** Where a finger tapped, in px of the window. */
export interface Tap {
  readonly clientX: number;
  readonly clientY: number;
}

/**
 * Tells of two taps of one finger at one place, not on links. A browser that keeps single fingers for scrolling tells a
 * page of the second tap or not, as it likes: so they are counted here, and it is not told of the second.
 */
export function onDoubleTap(target: Element, tapped: (at: Tap) => unknown): void {
  let last: (Tap & { readonly time: number }) | null = null;
  let fingers = 0;
  target.addEventListener('touchstart', (event) => (fingers = (event as TouchEvent).touches.length), { passive: true });
  target.addEventListener('touchmove', () => (fingers = 0), { passive: true });
  target.addEventListener('touchend', (event) => {
    const { changedTouches, timeStamp } = event as TouchEvent;
    const { clientX, clientY } = changedTouches[0]!;
    if (fingers !== 1 || (event.target as Element).closest('a')) return;
    const before = last;
    last = { clientX, clientY, time: timeStamp };
    if (!before || timeStamp - before.time > soon) return;
    if (Math.hypot(clientX - before.clientX, clientY - before.clientY) > near) return;
    last = null;
    event.preventDefault();
    tapped({ clientX, clientY });
  });
}
