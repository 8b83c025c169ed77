import type { Language } from '../../i18n/language';
import { element } from './element.client';
import type { FirstUse } from './first-use.client';
import { livingMessages } from './living-messages';
import type { PageHand } from './page-hand.client';

/**
 * Puts a field before the tools that finds a segment or a firm in the drawing; `/` leads to it from anywhere on the page.
 * The hand answers it, from the first time it has the focus.
 */
export function addSearchField(language: Language, tools: HTMLElement, hand: FirstUse<PageHand>): void {
  const words = livingMessages[language];
  const field = element('input', {
    class: 'field-input',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    'aria-expanded': 'false',
    'aria-label': words.search,
    'aria-keyshortcuts': '/',
    placeholder: words.searchHint,
  });
  const slash = element('kbd', { 'aria-hidden': 'true' }, '/');
  tools.prepend(element('div', { class: 'atlas-search no-print' }, field, slash));
  let answered = false;
  field.addEventListener('focus', () => {
    hand.use(({ answerSearch }) => {
      if (!answered) answerSearch(field);
      answered = true;
    });
  });
  reachBySlash(field);
}

function reachBySlash(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
