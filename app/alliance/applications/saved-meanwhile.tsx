import type { Language } from '../../i18n/language';
import type { FormFault } from '../../web/form-fault';
import { applicationMessages } from './application-messages';

export interface SavedRow {
  readonly label: string;
  readonly saved: string;
  readonly typed: string;
}

/**
 * Where a form was filled in on an older state: what is saved now, wherever it differs from what stands typed in the
 * form. Saving again keeps what was typed. `codes`: the refusals that say so.
 */
export function SavedMeanwhile({
  language,
  fault,
  rows,
  codes = ['changed-meanwhile'],
}: {
  language: Language;
  fault: FormFault | null;
  rows: (fault: FormFault) => readonly SavedRow[];
  codes?: readonly string[];
}) {
  if (!fault?.refusals.some(({ code }) => codes.includes(code))) return null;
  const other = rows(fault).filter(({ saved, typed }) => saved.trim() !== typed.trim());
  if (other.length === 0) return null;
  const words = applicationMessages[language].savedMeanwhile;
  return (
    <section aria-labelledby="saved-meanwhile" className="notice notice-warning mb-5 max-w-xl">
      <h2 id="saved-meanwhile">{words.title}</h2>
      <p>{words.text}</p>
      <dl className="facts mt-2">
        {other.map(({ label, saved }) => (
          <div key={label} className="contents">
            <dt>{label}</dt>
            <dd className="whitespace-pre-line wrap-anywhere">{saved.trim() || words.empty}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
