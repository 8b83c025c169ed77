import { element } from './element.client';

let region: HTMLElement | null = null;

/** Has a sentence read out. */
export function announce(sentence: string): void {
  region ??= document
    .querySelector('.atlas-frame')!
    .appendChild(element('p', { class: 'sr-only atlas-spoken', role: 'status' }));
  region.textContent = sentence;
}
