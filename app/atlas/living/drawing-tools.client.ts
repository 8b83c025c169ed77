import type { Language } from '../../i18n/language';
import { notch, type DrawingZoom } from './drawing-zoom.client';
import { button, element } from './element.client';
import { livingMessages } from './living-messages';
import { followPicture, savePicture } from './picture-files.client';

export interface DrawingTools {
  /** Says how far the drawing is enlarged. */
  zoomed(scale: number): void;
}

const step = notch * notch;

/** Buttons that do what wheel and keys do, and the keys, which work wherever the focus is inside the frame. */
export function drawingTools(language: Language, frame: HTMLElement, zoom: () => DrawingZoom): DrawingTools {
  const words = livingMessages[language];
  const enlarge = button('+', () => zoom().by(step), { 'aria-label': words.zoomIn, title: words.zoomIn });
  const shrink = button('−', () => zoom().by(1 / step), { 'aria-label': words.zoomOut, title: words.zoomOut });
  const reset = button(words.zoomReset, () => zoom().reset());
  const picture = button(words.png, () => void savePicture(), { title: words.pngTitle });
  followPicture();
  const tools = element(
    'div',
    { class: 'atlas-tools no-print', role: 'group', 'aria-label': words.tools },
    enlarge,
    shrink,
    reset,
    picture,
  );
  document.querySelector('.atlas-bar')!.append(tools);
  frame.append(element('p', { class: 'atlas-help no-print' }, words.keys));
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLInputElement) return;
    if (event.key === '+' || event.key === '=') zoom().by(step);
    else if (event.key === '-') zoom().by(1 / step);
    else if (event.key === '0') zoom().reset();
    else return;
    event.preventDefault();
  });
  const zoomed = (scale: number) => {
    shrink.disabled = scale <= 1;
    reset.disabled = scale <= 1;
  };
  zoomed(1);
  return { zoomed };
}
