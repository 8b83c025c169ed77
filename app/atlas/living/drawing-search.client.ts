import type { Language } from '../../i18n/language';
import { announce } from './announcement.client';
import { element } from './element.client';
import { atlasPathsIn, type AtlasAddress } from './atlas-address';
import { found, type Findable } from './found';
import { foundList, type FoundList } from './found-list.client';
import type { KeptAnswers } from './kept-answers.client';
import { livingMessages } from './living-messages';

/** Answers what is typed into the search field, from now on and what stands in it already. */
export function drawingSearch(
  field: HTMLInputElement,
  language: Language,
  address: () => AtlasAddress,
  answers: KeptAnswers,
  fly: (segment: string) => void,
): void {
  const words = livingMessages[language];
  const list = foundList(field, words.search, ({ segment }) => {
    field.value = '';
    fly(segment);
  });
  const none = element('p', { class: 'atlas-found atlas-found-none', hidden: '' }, words.notFound);
  const load = () => answers.load<{ digest: string; findables: Findable[] }>(indexOf(address()));
  const look = async () => {
    const { findables } = await load();
    const hits = found(findables, field.value);
    list.offer(hits);
    const asked = field.value.trim() !== '';
    none.hidden = !asked || hits.length > 0;
    if (asked) announce(hits.length > 0 ? words.found(String(hits.length)) : words.notFound);
  };
  const lookQuietly = () => void look().catch(() => list.offer([]));
  field.addEventListener('focus', () => void load().catch(() => undefined));
  field.addEventListener('input', lookQuietly);
  field.addEventListener('blur', () => (none.hidden = true));
  field.addEventListener('keydown', (event) => {
    if (!answerFieldKey(event.key, field, list)) return;
    none.hidden ||= field.value === '';
    event.preventDefault();
    event.stopPropagation();
  });
  field.parentElement!.append(list.element, none);
  lookQuietly();
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

function indexOf({ language, region, query }: AtlasAddress): string {
  return atlasPathsIn(language).atlasIndexJson(region, { lens: query['lens'] ?? [] });
}
