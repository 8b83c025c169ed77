import type { Language } from '../i18n/language';
import { deskMessages } from './messages';

/** The reason and the buttons for several files at once, inside the form that names them. */
export function BulkAnswer({
  language,
  title,
  reason,
  approve,
}: {
  language: Language;
  title: string;
  reason?: string;
  /** Whether the files were taken: those that wait can only be returned. */
  approve: boolean;
}) {
  const words = deskMessages[language].bulk;
  return (
    <fieldset className="card mt-4 max-w-2xl space-y-3">
      <legend className="px-2 font-semibold">{title}</legend>
      <p className="text-sm text-muted">{approve ? words.text : words.waitingText}</p>
      <label htmlFor="bulk-reason" className="font-semibold">
        {words.reason}
      </label>
      <textarea id="bulk-reason" name="reason" rows={2} required defaultValue={reason} className="field-input" />
      <div className="flex flex-wrap gap-3">
        {approve && (
          <button type="submit" name="decision" value="approve" className="button">
            {words.approve}
          </button>
        )}
        <button type="submit" name="decision" value="return" className="button button-secondary">
          {words.return}
        </button>
      </div>
    </fieldset>
  );
}
