import type { Language } from '../../i18n/language';
import { ageText } from './age-text';
import { momentText } from '../../calendar/moment-text';
import { offlineMessages } from './offline-messages';

interface Props {
  language: Language;
  /** When the page was kept, and what time it is: ISO 8601 UTC. */
  keptAt: string;
  now: string;
  /** The certificate that was asked for and is not here; empty when none was. */
  asked: string;
  /** Whether the page is that of a certificate. */
  certificate: boolean;
}

/** Above a page that is shown from memory: since when it is kept, and what can be done now. */
export function OfflineNotice({ language, keptAt, now, asked, certificate }: Props) {
  const words = offlineMessages[language];
  return (
    <div role="status" className="notice notice-warning mb-6 max-w-2xl">
      <h2 className="text-base">{words.title}</h2>
      {certificate ? (
        <p>
          {words.page(momentText(keptAt), ageText(language, keptAt, now))} {words.status} {words.name}
        </p>
      ) : (
        <p>{asked ? words.unseen(asked) : words.files}</p>
      )}
    </div>
  );
}
