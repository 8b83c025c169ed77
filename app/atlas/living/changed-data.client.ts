import type { Language } from '../../i18n/language';
import { button, element } from './element.client';
import type { KeptAnswers } from './kept-answers.client';
import { livingMessages } from './living-messages';

/** ms between two looks while the page is open and seen. */
const pause = 120_000;

/**
 * Asks now and then whether what is shown has changed on the server, and says so with an offer to refresh; nothing
 * changes by itself under a reader's eyes. `shown` are the addresses of what is shown.
 */
export function watchData(
  language: Language,
  answers: KeptAnswers,
  shown: () => readonly string[],
  refresh: () => Promise<void>,
): void {
  const words = livingMessages[language];
  let notice: HTMLElement | null = null;
  let looked = Date.now();
  const look = async () => {
    if (notice || document.hidden || Date.now() - looked < 5000) return;
    looked = Date.now();
    const changed = await Promise.all(shown().map((address) => answers.hasChanged(address)));
    if (notice || !changed.includes(true)) return;
    const again = async () => {
      answers.forget();
      await refresh();
      notice?.remove();
      notice = null;
    };
    notice = element(
      'p',
      { class: 'atlas-changed notice notice-warning no-print', role: 'status' },
      `${words.changed} `,
      button(words.refresh, () => void again(), { class: 'button button-secondary' }),
    );
    document.querySelector('.atlas-stage')!.before(notice);
  };
  // Without a network there is nothing to say: the next look asks again.
  const quietly = () => void look().catch(() => undefined);
  document.addEventListener('visibilitychange', quietly);
  addEventListener('focus', quietly);
  setInterval(quietly, pause);
}
