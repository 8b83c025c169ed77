import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { echoed } from '../web/echoed';
import { companyMessages } from '../companies/company-messages';

/** A 404 that searches the directory for what was asked. */
export function UnknownCompany({ language, asked }: { language: Language; asked: string }) {
  const words = companyMessages[language];
  const to = paths(language);
  const text = asked.slice(0, 60);
  return (
    <div className="prose-width space-y-3">
      <h1>{words.unknownCompany}</h1>
      <p>{words.unknownHelp}</p>
      <ul className="list-disc space-y-1 ps-6">
        {text.trim() !== '' && (
          <li className="wrap-anywhere">
            <a href={to.companies({ q: text })}>{words.searchFor(echoed(text))}</a>
          </li>
        )}
        <li>
          <a href={to.companies()}>{words.directory}</a>
        </li>
      </ul>
    </div>
  );
}
