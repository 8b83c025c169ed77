import type { Language } from '../../i18n/language';
import type { FirmDependence } from './firm-dependence.server';
import { stressMessages } from './stress-messages';

/** On a firm's page: what the chain of its region depends on it for. */
export function FirmDependenceSection({ language, dependence }: { language: Language; dependence: FirmDependence }) {
  const words = stressMessages[language];
  return (
    <section aria-labelledby="dependence">
      <h2 id="dependence">{words.here}</h2>
      <p className="prose-width">
        {dependence.sentence} <a href={dependence.href}>{words.seeStress}</a>
      </p>
    </section>
  );
}
