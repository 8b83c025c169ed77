import { boxAround } from './drawing-focus.client';
import { element } from './element.client';

/**
 * Says which keys work, as long as a segment is focused by the keyboard. Its own attribute says whether it is seen: a
 * rule that asks what the frame holds has the browser look through the drawing at each line that a new picture moves.
 */
export function helpWithKeys(frame: HTMLElement, keys: string): void {
  const help = frame.appendChild(element('p', { class: 'atlas-help no-print', hidden: '' }, keys));
  frame.addEventListener('focusin', ({ target }) => {
    help.hidden = !boxAround(target)?.matches(':focus-visible');
  });
  frame.addEventListener('focusout', () => {
    help.hidden = true;
  });
}
