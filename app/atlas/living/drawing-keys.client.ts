import type { FirstUse } from './first-use.client';
import { boxAround } from './drawing-focus.client';
import type { PageHand } from './page-hand.client';

const steps: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Takes the keys of a focused segment, and Escape, from the page and hands them on. */
export function followKeys(svg: SVGSVGElement, hand: FirstUse<PageHand>): void {
  svg.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (ctrlKey || metaKey || altKey) return;
    if (key !== 'Escape' && !(steps.includes(key) && boxAround(target))) return;
    event.preventDefault();
    hand.use(({ press }) => press(key));
  });
}
