import type { Language } from '../../i18n/language';
import { button, element } from './element.client';
import type { FirstUse } from './first-use.client';
import { helpWithKeys } from './keys-help.client';
import { livingMessages } from './living-messages';
import { notch } from './notch';
import type { PageHand } from './page-hand.client';
import { followPicture } from './picture-link.client';

export interface DrawingTools {
  readonly element: HTMLElement;
  /** Says how far the drawing is enlarged. */
  zoomed(scale: number): void;
}

const step = notch * notch;

/** Buttons that do what wheel and keys do, and the keys, which work wherever the focus is inside the frame. */
export function drawingTools(language: Language, frame: HTMLElement, hand: FirstUse<PageHand>): DrawingTools {
  const words = livingMessages[language];
  const zoomBy = (factor: number) => hand.use(({ zoom }) => zoom.by(factor));
  const whole = () => hand.use(({ zoom }) => zoom.reset());
  const enlarge = button('+', () => zoomBy(step), { 'aria-label': words.zoomIn, title: words.zoomIn });
  const shrink = button('−', () => zoomBy(1 / step), { 'aria-label': words.zoomOut, title: words.zoomOut });
  const reset = button(words.zoomReset, whole);
  const picture = button(words.png, () => hand.use(({ savePicture }) => savePicture()), { title: words.pngTitle });
  const paper = button(words.print, () => print(), { title: words.printTitle });
  followPicture();
  const bar = element(
    'div',
    { class: 'atlas-tools no-print', role: 'group', 'aria-label': words.tools },
    enlarge,
    shrink,
    reset,
    picture,
    paper,
  );
  document.querySelector('.atlas-bar')!.append(bar);
  helpWithKeys(frame, words.keys);
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === '+' || event.key === '=') zoomBy(step);
    else if (event.key === '-') zoomBy(1 / step);
    else if (event.key === '0') whole();
    else return;
    event.preventDefault();
  });
  const zoomed = (scale: number) => {
    shrink.disabled = scale <= 1;
    reset.disabled = scale <= 1;
  };
  zoomed(1);
  return { element: bar, zoomed };
}
