import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { accountMessages } from '../account-messages';

/** The codes, shown once: to read, to print, and as a file that needs no further request. */
export function RecoveryCodes({ language, codes }: { language: Language; codes: readonly string[] }) {
  const words = accountMessages[language].recovery;
  const text = `${words.fileTitle}\n\n${codes.join('\n')}\n`;
  return (
    <section role="status" className="notice mb-8 max-w-2xl">
      <h2>{words.shownOnce}</h2>
      <p className="mb-3">{words.shownOnceHelp}</p>
      <ul className="code-list">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className="no-print mt-4 flex flex-wrap gap-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.fileName}
          className="button button-secondary"
        >
          {words.download}
        </a>
        <a href={paths(language).account()} className="button">
          {words.continue}
        </a>
      </p>
    </section>
  );
}
