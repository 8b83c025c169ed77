import type { Language } from '../../i18n/language';
import { button, element } from './element.client';
import { livingMessages } from './living-messages';

/** ms between two looks while the page is open and seen. */
const pause = 120_000;

/** What says that the data have changed. */
export interface DataWatch {
  /** Says so now, without looking. */
  say(): void;
}

/**
 * Asks now and then whether what is shown has changed on the server, and says so with an offer to refresh; nothing
 * changes by itself under a reader's eyes.
 */
export function watchData(
  language: Language,
  hasChanged: () => Promise<boolean>,
  refresh: () => Promise<void>,
): DataWatch {
  let notice: HTMLElement | null = null;
  let looked = Date.now();
  const again = async () => {
    await refresh();
    notice?.remove();
    notice = null;
  };
  const say = () => {
    // Put there again, the button would lose a press that has begun.
    if (notice) return;
    notice = noticeOf(language, () => void again());
    document.querySelector('.atlas-stage')!.before(notice);
  };
  const look = async () => {
    if (notice || document.hidden || Date.now() - looked < 5000) return;
    looked = Date.now();
    if (await hasChanged()) say();
  };
  // Without a network there is nothing to say: the next look asks again.
  const quietly = () => void look().catch(() => undefined);
  document.addEventListener('visibilitychange', quietly);
  addEventListener('focus', quietly);
  setInterval(quietly, pause);
  return { say };
}

function noticeOf(language: Language, refresh: () => void): HTMLElement {
  const words = livingMessages[language];
  return element(
    'p',
    { class: 'atlas-changed notice notice-warning no-print', role: 'status' },
    `${words.changed} `,
    button(words.refresh, refresh, { class: 'button button-secondary' }),
  );
}
