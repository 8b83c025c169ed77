import { foreignTag, type Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import type { ListedCase } from './case-list.server';
import { caseMessages } from '../messages';

interface Props {
  language: Language;
  cases: readonly ListedCase[];
}

/** Case studies as cards: a picture, the title, who did it on which segments, and how it begins. */
export function CaseCards({ language, cases }: Props) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {cases.map((one) => (
        <li key={one.projectId} className="card flex min-w-0 flex-col gap-2">
          {one.picture && (
            <img src={one.picture.src} alt="" loading="lazy" className="aspect-video w-full rounded object-cover" />
          )}
          <h3>
            <a
              href={paths(language).caseStudy(one.projectId)}
              lang={foreignTag(language, one.titleLanguage)}
              className="wrap-anywhere"
            >
              {one.title}
            </a>
          </h3>
          <p className="text-sm text-muted">
            {[listed(language, one.parties), listed(language, one.segments)].filter((line) => line !== '').join(' · ')}
          </p>
          <p lang={foreignTag(language, one.openingLanguage)} className="wrap-anywhere">
            {one.opening}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Case studies on the page of a segment or company; nothing where there are none. */
export function CaseSection({ language, cases, title }: Props & { title: string }) {
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="cases" className="space-y-3">
      <h2 id="cases">{title}</h2>
      <CaseCards language={language} cases={cases} />
    </section>
  );
}

/** The newest ones on the first page, with the way to all. */
export function NewestCases({ language, cases }: Props) {
  const words = caseMessages[language];
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="cases" className="space-y-3">
      <h2 id="cases">{words.home}</h2>
      <CaseCards language={language} cases={cases} />
      <p>
        <a href={paths(language).cases()}>{words.homeMore}</a>
      </p>
    </section>
  );
}
