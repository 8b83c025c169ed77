import { element } from './element.client';
import { drawerFrom } from './place-in-view.client';

/** What a tip says, and of which box. */
interface Pointed {
  readonly sentence: string;
  readonly box: DOMRect;
}

/** ms that a pointer may take from a box to its tip. */
const wayThere = 200;

/**
 * A tip inside a frame, under the box it is about; it is decoration, the live region speaks. The pointer may rest on
 * it, as under a screen magnifier, and Escape takes it away (WCAG 1.4.13).
 */
export function tipIn(frame: HTMLElement): (pointed: Pointed | null) => void {
  const tip = frame.appendChild(element('div', { class: 'atlas-tip', 'aria-hidden': 'true', hidden: '' }));
  const hide = () => void (tip.hidden = true);
  let leaving: ReturnType<typeof setTimeout> | undefined;
  tip.addEventListener('pointerenter', () => clearTimeout(leaving));
  for (const leave of ['pointerleave', 'wheel'] as const) tip.addEventListener(leave, hide, { passive: true });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  return (pointed) => {
    clearTimeout(leaving);
    if (pointed) put(tip, frame, pointed);
    else leaving = setTimeout(hide, wayThere);
  };
}

function put(tip: HTMLElement, frame: HTMLElement, { sentence, box }: Pointed): void {
  tip.hidden = false;
  tip.textContent = sentence;
  const around = frame.getBoundingClientRect();
  const width = Math.min(around.right, drawerFrom(around.left)) - around.left;
  tip.style.maxWidth = `min(22rem, ${width - 8}px)`;
  const left = Math.min(box.left - around.left, width - tip.offsetWidth - 4);
  const below = box.bottom - around.top + 6;
  const above = box.top - around.top - tip.offsetHeight - 6;
  tip.style.left = `${Math.max(4, left)}px`;
  tip.style.top = `${below + tip.offsetHeight > around.height ? above : below}px`;
}
