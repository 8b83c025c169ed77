import type { Language } from '../i18n/language';
import { likenessWords } from '../alliance/applications/submission-pages';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PostForm } from '../ui/post-form';
import type { OpenFile } from './desk-file.server';
import { deskMessages } from './messages';

/** Records that may be the applicant, each with why and what the reviewer says of it. */
export function DeskDuplicates({ language, file }: { language: Language; file: OpenFile }) {
  const words = deskMessages[language].file;
  const to = paths(language);
  const { application } = file.file;
  return (
    <section id="duplicates" aria-labelledby="duplicates-title">
      <h2 id="duplicates-title">{words.duplicates}</h2>
      {file.duplicates.length === 0 && <p className="text-muted">{words.noDuplicates}</p>}
      <ul className="mt-2 space-y-3">
        {file.duplicates.map((one) => (
          <li key={one.companyId} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={to.company(one.slug)} className="font-semibold">
                {one.nameZh}
              </a>
              <span className="tag">{words.score(String(Math.round(one.score * 100)))}</span>
              {one.verdict && <strong>{words.verdict[one.verdict]}</strong>}
            </p>
            <p className="text-sm wrap-anywhere">{likenessWords(language, one.reasons)}</p>
            <Verdicts language={language} file={file} of={{ company: String(one.companyId) }} name={one.nameZh} />
            {file.mine && application.kind === 'new' && one.verdict === 'same' && (
              <PostForm
                action={to.deskDuplicates(application.id, file.place)}
                className="flex flex-wrap items-end gap-2"
              >
                <input type="hidden" name="company" value={one.companyId} />
                <input type="hidden" name="verdict" value="attach" />
                <label className="grow">
                  <span className="block text-sm">{words.attachReason}</span>
                  <input name="reason" required className="field-input" />
                </label>
                <button type="submit" className="button">
                  {words.attach}
                </button>
              </PostForm>
            )}
            {file.record && one.slug !== file.record.slug && file.mayReview && (
              <a href={to.deskMerges({ kept: file.record.slug, merged: one.slug })}>{words.merge}</a>
            )}
          </li>
        ))}
      </ul>
      {file.twins.length > 0 && <Twins language={language} file={file} />}
    </section>
  );
}

/** Other applications in review that may be of the same firm. */
function Twins({ language, file }: { language: Language; file: OpenFile }) {
  const words = deskMessages[language];
  const to = paths(language);
  return (
    <>
      <h3 className="mt-4">{words.file.twins}</h3>
      <ul className="mt-2 space-y-3">
        {file.twins.map((twin) => (
          <li key={twin.id} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={to.deskFile(twin.id)} className="font-semibold">
                {twin.reference}
              </a>
              <span>{twin.nameZh ?? words.unnamed}</span>
              <span className="tag">{words.file.score(String(Math.round(twin.score * 100)))}</span>
              {twin.verdict && <strong>{words.file.verdict[twin.verdict]}</strong>}
            </p>
            <p className="text-sm wrap-anywhere">{likenessWords(language, twin.reasons)}</p>
            <Verdicts language={language} file={file} of={{ application: String(twin.id) }} name={twin.reference} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the reviewer who holds the file may say of one of them. */
function Verdicts({
  language,
  file,
  of,
  name,
}: {
  language: Language;
  file: OpenFile;
  of: Readonly<Record<string, string>>;
  name: string;
}) {
  if (!file.mine) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {(['different', 'same'] as const).map((verdict) => (
        <ButtonForm
          key={verdict}
          action={paths(language).deskDuplicates(file.file.application.id, file.place)}
          values={{ ...of, verdict }}
        >
          {deskMessages[language].file.judge[verdict]}
          <span className="sr-only">
            {colon(language)}
            {name}
          </span>
        </ButtonForm>
      ))}
    </div>
  );
}
