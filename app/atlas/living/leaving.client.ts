import type { Language } from '../../i18n/language';
import { settle } from './address-bar.client';
import { button, element } from './element.client';
import { livingMessages } from './living-messages';

/** How the address follows: as a new step of the history, or not at all, because it is there already. */
export type Step = 'new' | 'there';

/**
 * Leaves for the page of an address, which the server makes of everything that this page cannot. Where the server cannot
 * be reached the page stays as it is, under its address, and says so: the browser would show a failure of its own in its
 * place. `again` is what asking once more does.
 */
export async function leaveFor(language: Language, url: URL, step: Step, again: () => unknown): Promise<void> {
  if (!(await isReached(url))) return sayUnreached(language, again);
  settle();
  if (step === 'there') location.reload();
  else location.assign(url);
}

async function isReached(url: URL): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}

let notice: HTMLElement | null = null;

/** Says that what was asked for could not be loaded, with an offer to ask again; until it is taken back. */
export function sayUnreached(language: Language, again: () => unknown): void {
  takeBack();
  const words = livingMessages[language];
  const ask = button(words.again, () => void again(), { class: 'button button-secondary' });
  const look = { class: 'atlas-changed atlas-unreached notice notice-warning no-print', role: 'alert' };
  notice = element('p', look, `${words.unreached} `, ask);
  document.querySelector('.atlas-stage')!.before(notice);
}

/** What was asked for came after all, or something else was. */
export function takeBack(): void {
  notice?.remove();
  notice = null;
}
