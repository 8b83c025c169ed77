import type { Language } from '../../i18n/language';
import type { ApplicationPage } from './application-page.server';
import { brackets } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { applicationMessages } from './application-messages';
import { ClaimInstead, firmOnRecord } from './claim-instead';
import { sectionOf, sectionsOf, type Section } from './missing';
import { missingSentence } from './missing-words';

interface Props {
  language: Language;
  page: ApplicationPage;
}

/** The sections of an application, what each asks for and what is still missing. */
export function Tasks({ language, page }: Props) {
  const words = applicationMessages[language];
  const to = paths(language);
  const firm = firmOnRecord(page);
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.page.tasks}</h2>
      <ol className="mt-2 border-t border-line">
        {sectionsOf(page).map((section) => (
          <li key={section} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
            <a
              href={to.applicationSection(page.id, section)}
              className="inline-flex min-h-8 items-center font-semibold"
            >
              {words.sections[section]}
            </a>
            <SectionMark language={language} page={page} section={section} />
          </li>
        ))}
      </ol>
      {firm && (
        <p className="notice notice-warning mt-3">
          <ClaimInstead language={language} firm={firm} />
        </p>
      )}
      {page.missing.length === 0 ? (
        <p className="mt-3">
          {page.comments.length > 0 ? words.page.nothingMissingReturned : words.page.nothingMissing}
        </p>
      ) : (
        <details className="mt-3" open>
          <summary>
            {words.page.missing}
            {brackets(language, page.missing.length)}
          </summary>
          <ul className="list-disc ps-6">
            {page.missing.map((one) => (
              <li key={`${one.field} ${one.code}`}>
                <a href={to.applicationSection(page.id, one.section)}>
                  {missingSentence(language, one, page.segmentNames)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a section asks for: a correction before anything else, though nothing in it is missing. */
function SectionMark({ language, page, section }: Props & { section: Section }) {
  const words = applicationMessages[language];
  if (page.comments.some(({ field }) => sectionOf(field) === section))
    return <span className="tag font-semibold text-warning">{words.toCorrect}</span>;
  return page.done.includes(section) ? (
    <span className="tag">✓ {words.done}</span>
  ) : (
    <span className="tag font-semibold">{words.unfinished}</span>
  );
}
