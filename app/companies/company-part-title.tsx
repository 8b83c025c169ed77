import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { companyMessages } from './company-messages';
import type { NamedCompany } from './named-company.server';

interface CompanyPartTitleProps {
  language: Language;
  company: NamedCompany;
  title: string;
  purpose?: string;
}

/** The title of a page about one side of a company, below that company. */
export function CompanyPartTitle({ language, company, title, purpose }: CompanyPartTitleProps) {
  const to = paths(language);
  return (
    <PageTitle
      language={language}
      title={title}
      purpose={purpose}
      above={[
        [to.companies(), companyMessages[language].companies],
        [to.company(company.slug), company.name],
      ]}
    />
  );
}
