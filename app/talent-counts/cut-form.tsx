import type { Language } from '../i18n/language';
import type { CountsView } from './counts-view.server';
import type { Cut } from './cut';
import { talentCountMessages } from './messages';
import { GetForm } from '../ui/get-form';

/** Chooses a cut; sends it as a query, so that the answer can be sent on as a link. */
export function CutForm({
  language,
  action,
  cut,
  choices,
}: {
  language: Language;
  action: string;
  cut: Cut;
  choices: CountsView['choices'];
}) {
  const words = talentCountMessages[language];
  return (
    <GetForm action={action} className="no-print flex flex-wrap items-end gap-4">
      {(['chain', 'level', 'region', 'segment'] as const).map((field) => (
        <label key={field} className="grow basis-40 sm:grow-0">
          <span className="block font-semibold">{words[field]}</span>
          <select name={field} defaultValue={cut[field] ?? ''} className="field-input">
            <option value="">{words.any}</option>
            {choices[field].map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button">
        {words.look}
      </button>
    </GetForm>
  );
}
