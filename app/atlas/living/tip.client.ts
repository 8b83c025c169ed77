import { element } from './element.client';

/** What a tip says, and of which box. */
interface Pointed {
  readonly sentence: string;
  readonly box: DOMRect;
}

/** A tip inside a frame, under the box it is about; it is decoration, the live region speaks. */
export function tipIn(frame: HTMLElement): (pointed: Pointed | null) => void {
  const tip = frame.appendChild(element('div', { class: 'atlas-tip', 'aria-hidden': 'true', hidden: '' }));
  return (pointed) => {
    tip.hidden = pointed === null;
    if (!pointed) return;
    tip.textContent = pointed.sentence;
    const around = frame.getBoundingClientRect();
    const left = Math.min(pointed.box.left - around.left, around.width - tip.offsetWidth - 4);
    const below = pointed.box.bottom - around.top + 6;
    const above = pointed.box.top - around.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(4, left)}px`;
    tip.style.top = `${below + tip.offsetHeight > around.height ? above : below}px`;
  };
}
