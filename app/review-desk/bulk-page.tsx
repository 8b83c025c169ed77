import type { Language } from '../i18n/language';
import { explainAlliance } from '../alliance/refusals';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { PostForm } from '../ui/post-form';
import { BulkAnswer } from './bulk-answer';
import type { BulkResult } from './bulk.server';
import type { DeskPlace } from './desk-query';
import { deskMessages } from './messages';

/** What became of a bulk decision: how many, or what stood in the way of which file. */
export function BulkPage({ language, place, result }: { language: Language; place: DeskPlace; result?: BulkResult }) {
  const words = deskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.bulk.pageTitle} above={[[to.desk(place), words.title]]} />
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
                <a href={to.deskFile(file.id)}>{file.reference}</a>
                {colon(language)}
                {explainAlliance(language, file.refusal)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {result?.refusal && result.left.length > 0 && (
        <PostForm action={to.deskDecisions(place)}>
          {result.left.map((id) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <BulkAnswer
            language={language}
            title={words.bulk.left(String(result.left.length))}
            reason={result.reason}
            approve
          />
        </PostForm>
      )}
      <p className="mt-4">
        <a href={to.desk(place)} className={result?.refusal && result.left.length > 0 ? undefined : 'button'}>
          {words.bulk.back}
        </a>
      </p>
    </>
  );
}
