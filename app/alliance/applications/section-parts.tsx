import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FormActions } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import { sectionOf, type Section } from './missing';
import { fieldName, missingSentence } from './missing-words';

export interface SectionProps {
  language: Language;
  page: ApplicationPage;
  fault: FormFault | null;
}

/** Title, way back, and what the reviewer said of this section. */
export function SectionTitle({ language, page, section }: Omit<SectionProps, 'fault'> & { section: Section }) {
  const words = applicationMessages[language];
  const to = paths(language);
  const comments = page.comments.filter(({ field }) => sectionOf(field) === section);
  return (
    <>
      <PageTitle
        language={language}
        title={words.sections[section]}
        above={[
          [to.applications(), words.list.title],
          [to.application(page.id), page.reference],
        ]}
      />
      {comments.length > 0 && (
        <div className="notice notice-warning mb-5 max-w-xl">
          <h2>{words.page.returned}</h2>
          <ul className="list-disc ps-5">
            {comments.map((comment, index) => (
              <li key={index}>
                <strong>{fieldName(language, comment.field, page.segmentNames)}</strong>
                {colon(language)}
                {comment.text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What is still missing in a section, said before anything is typed. */
export function SectionMissing({ language, page, section }: Omit<SectionProps, 'fault'> & { section: Section }) {
  const own = page.missing.filter(
    (one) => one.section === section && one.code !== 'empty' && one.code !== 'uscc-empty',
  );
  if (own.length === 0) return null;
  return (
    <ul className="notice notice-warning mb-5 max-w-xl list-disc ps-8">
      {own.map((one) => (
        <li key={`${one.field} ${one.code}`}>{missingSentence(language, one, page.segmentNames)}</li>
      ))}
    </ul>
  );
}

/** The version the form was filled in on: a later one refuses it. */
export function Revision({ page }: { page: ApplicationPage }) {
  return <input type="hidden" name="revision" value={page.application.revision} />;
}

/** Saves a section, or goes back without. */
export function SaveButtons({
  language,
  page,
  children,
}: {
  language: Language;
  page: ApplicationPage;
  children?: ReactNode;
}) {
  const words = applicationMessages[language];
  return (
    <FormActions>
      <button type="submit" className="button">
        {children ?? words.saveBack}
      </button>
      <a href={paths(language).application(page.id)}>{words.back}</a>
    </FormActions>
  );
}
