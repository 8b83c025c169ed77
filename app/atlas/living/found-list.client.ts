import { element } from './element.client';
import type { Findable } from './found';

/** The list under a search field, as ARIA's combobox has it: the focus stays in the field. */
export interface FoundList {
  readonly element: HTMLElement;
  offer(hits: readonly Findable[]): void;
  /** Chooses the next (1) or the one before (-1). */
  step(by: 1 | -1): void;
  /** Opens the chosen one. */
  open(): void;
}

const id = 'atlas-found';

/** `open` gets what was chosen, by key or by pointer; the list is closed then. */
export function foundList(field: HTMLInputElement, name: string, open: (hit: Findable) => void): FoundList {
  const list = element('ul', { class: 'atlas-found', role: 'listbox', id, 'aria-label': name, hidden: '' });
  let hits: readonly Findable[] = [];
  let chosen = 0;
  const choose = (index: number) => {
    chosen = index;
    [...list.children].forEach((option, place) => option.setAttribute('aria-selected', String(place === index)));
    if (hits.length > 0) field.setAttribute('aria-activedescendant', `${id}-${index}`);
    else field.removeAttribute('aria-activedescendant');
  };
  const offer = (next: readonly Findable[]) => {
    hits = next;
    list.replaceChildren(...hits.map(option));
    list.hidden = hits.length === 0;
    field.setAttribute('aria-expanded', String(hits.length > 0));
    choose(0);
  };
  const take = (index: number) => {
    const hit = hits[index];
    offer([]);
    if (hit) open(hit);
  };
  field.setAttribute('aria-controls', id);
  field.addEventListener('blur', () => offer([]));
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    take([...list.children].indexOf((event.target as Element).closest('li')!));
  });
  offer([]);
  return {
    element: list,
    offer,
    step: (by) => choose(Math.min(hits.length - 1, Math.max(0, chosen + by))),
    open: () => take(chosen),
  };
}

function option({ name, of }: Findable, index: number): HTMLElement {
  const content = of === null ? [name] : [name, element('span', { class: 'text-muted' }, ` ${of}`)];
  return element('li', { role: 'option', id: `${id}-${index}` }, ...content);
}
