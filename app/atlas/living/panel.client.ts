import type { Language } from '../../i18n/language';
import { button } from './element.client';
import { livingMessages } from './living-messages';
import { partOf, putHtml } from './page-parts.client';

/** Puts the panel's HTML in its place (null: what the server put there), with the handle it has as a sheet on phones. */
export function putPanel(language: Language, html: string | null): void {
  const place = partOf('panel');
  if (html !== null) putHtml(place, html);
  const panel = place.querySelector<HTMLElement>('.atlas-panel');
  if (!panel || panel.querySelector('.atlas-panel-handle')) return;
  const words = livingMessages[language];
  const handle = button(
    words.expand,
    () => {
      const open = panel.classList.toggle('expanded');
      handle.setAttribute('aria-expanded', String(open));
      handle.textContent = open ? words.collapse : words.expand;
    },
    { class: 'atlas-panel-handle', 'aria-expanded': 'false' },
  );
  panel.prepend(handle);
  followDrag(handle, (up) => {
    if (panel.classList.contains('expanded') !== up) handle.click();
  });
}

/** How many px a finger has to draw the handle for the sheet to follow. */
const drawn = 24;

/** Drawn up the sheet opens, drawn down it closes. */
function followDrag(handle: HTMLElement, open: (up: boolean) => void): void {
  let from = 0;
  handle.addEventListener('pointerdown', ({ clientY, pointerId }) => {
    from = clientY;
    handle.setPointerCapture(pointerId);
  });
  handle.addEventListener('pointerup', ({ clientY, pointerType }) => {
    const up = from - clientY;
    if (pointerType === 'touch' && Math.abs(up) >= drawn) open(up > 0);
  });
}
