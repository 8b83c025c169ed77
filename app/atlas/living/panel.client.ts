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
}
