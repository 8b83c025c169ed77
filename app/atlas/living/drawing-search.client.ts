import type { Language } from '../../i18n/language';
import { announce } from './announcement.client';
import { atlasPathsIn, type AtlasAddress } from './atlas-address';
import { element } from './element.client';
import { found, type Findable } from './found';
import { foundList, type FoundList } from './found-list.client';
import type { KeptAnswers } from './kept-answers.client';
import { livingMessages } from './living-messages';

/**
 * A field that finds a segment or a firm in the drawing and flies there; `/` leads to it from anywhere on the page.
 */
export function drawingSearch(
  language: Language,
  address: () => AtlasAddress,
  answers: KeptAnswers,
  fly: (segment: string) => void,
): void {
  const words = livingMessages[language];
  const field = searchField(words);
  const list = foundList(field, words.search, ({ segment }) => {
    field.value = '';
    fly(segment);
  });
  const load = () => answers.load<{ digest: string; findables: Findable[] }>(indexOf(address()));
  const look = async () => {
    const { findables } = await load();
    const hits = found(findables, field.value);
    list.offer(hits);
    if (field.value.trim() !== '') announce(hits.length > 0 ? words.found(String(hits.length)) : words.notFound);
  };
  field.addEventListener('focus', () => void load().catch(() => undefined));
  field.addEventListener('input', () => void look().catch(() => list.offer([])));
  field.addEventListener('keydown', (event) => {
    if (!answerFieldKey(event.key, field, list)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const slash = element('kbd', { 'aria-hidden': 'true' }, '/');
  const place = element('div', { class: 'atlas-search no-print' }, field, slash, list.element);
  document.querySelector('.atlas-tools')!.prepend(place);
  reachBySlash(field);
}

function searchField(words: { readonly search: string; readonly searchHint: string }): HTMLInputElement {
  return element('input', {
    class: 'field-input',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    'aria-label': words.search,
    'aria-keyshortcuts': '/',
    placeholder: words.searchHint,
  });
}

/** True when the key was for the list. */
function answerFieldKey(key: string, field: HTMLInputElement, list: FoundList): boolean {
  if (key === 'ArrowDown') list.step(1);
  else if (key === 'ArrowUp') list.step(-1);
  else if (key === 'Enter') list.open();
  else if (key === 'Escape' && field.value !== '') {
    field.value = '';
    list.offer([]);
  } else return false;
  return true;
}

function reachBySlash(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function indexOf({ language, region, query }: AtlasAddress): string {
  return atlasPathsIn(language).atlasIndexJson(region, { lens: query['lens'] ?? [] });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
