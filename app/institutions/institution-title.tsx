import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import type { Institution } from './institutions.server';
import { institutionMessages } from './messages';

export interface InstitutionProps {
  language: Language;
  institution: Institution;
}

/** How the pages of one institution begin. */
export function InstitutionTitle({
  language,
  institution,
  title,
  purpose,
}: InstitutionProps & { title: string; purpose?: string }) {
  const to = paths(language);
  const name = localised(language, institution.nameZh, institution.nameEn);
  return (
    <PageTitle
      language={language}
      title={title}
      purpose={purpose}
      above={[
        [to.institutions(), institutionMessages[language].title],
        ...(title === name ? [] : [[to.institution(institution.slug), name] as const]),
      ]}
    />
  );
}
