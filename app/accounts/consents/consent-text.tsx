import type { Language } from '../../i18n/language';
import type { ConsentVersion } from './consent-texts';

/** What is agreed to, in full and in front of the box that is ticked. */
export function ConsentText({ language, consent }: { language: Language; consent: ConsentVersion }) {
  return (
    <div className="card prose-width space-y-2 text-sm">
      {consent.text[language].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
