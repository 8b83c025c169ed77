import type { Language } from '../i18n/language';
import { explainAlliance } from '../alliance/alliance-refusals';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { BulkResult } from './bulk.server';
import { deskMessages } from './messages';

/** What became of a bulk decision: how many, or what stood in the way of which file. */
export function BulkPage({ language, result }: { language: Language; result: BulkResult | null }) {
  const words = deskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.bulk.pageTitle} above={[[to.desk(), words.title]]} />
      {result?.decided != null && (
        <p role="status" className="notice max-w-xl">
          {words.bulk.done(String(result.decided))}
        </p>
      )}
      {result?.refusal && (
        <div role="alert" className="notice notice-missing max-w-2xl">
          <p>{explainAlliance(language, result.refusal)}</p>
          <ul className="mt-2 list-disc ps-5">
            {result.files.map((file) => (
              <li key={file.id}>
                <a href={to.deskFile(file.id)}>{file.reference}</a>{colon(language)}{explainAlliance(language, file.refusal)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-4">
        <a href={to.desk()} className="button">
          {words.bulk.back}
        </a>
      </p>
    </>
  );
}
