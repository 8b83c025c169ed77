import type { Language } from '../../i18n/language';
import { button } from './element.client';
import { livingMessages } from './living-messages';
import { partOf, putHtml } from './page-parts.client';

/**
 * Puts the panel's HTML in its place (null: what the server put there), with the handle it has as a sheet on phones. The
 * sheet of a what-if stays as far open and scrolled as it was: its reader goes on from there.
 */
export function putPanel(language: Language, html: string | null): void {
  const place = partOf('panel');
  const before = place.querySelector<HTMLElement>('#scenario');
  const [open, scrolled] = [before?.classList.contains('expanded'), before?.scrollTop ?? 0];
  if (html !== null) putHtml(place, html);
  const panel = place.querySelector<HTMLElement>('.atlas-panel');
  if (!panel || panel.querySelector('.atlas-panel-handle')) return;
  const handle = addHandle(language, panel);
  if (!before || panel.id !== before.id) return;
  panel.classList.add('again');
  if (open) handle.click();
  panel.scrollTop = scrolled;
}

function addHandle(language: Language, panel: HTMLElement): HTMLElement {
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
  return handle;
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
