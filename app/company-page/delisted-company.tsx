import { momentText } from '../calendar/moment-text';
import { caseMessages } from '../case-studies/messages';
import { CaseSection } from '../case-studies/public/case-cards';
import { companyMessages } from '../companies/company-messages';
import type { Delisted } from '../companies/delisted.server';
import type { Language } from '../i18n/language';
import { CompanyNeeds } from '../needs/need-list';
import { paths } from '../paths';
import { ProjectsOfParty } from '../projects/public/project-sections';
import { PageTitle } from '../ui/page-title';
import { CompanyRegister } from './company-register';
import type { CompanyView } from './company-view.server';
import { FirmLinks } from './public-profile-sections';

interface Props {
  language: Language;
  view: CompanyView;
}

/**
 * A company out of the directory: since when and why, what the register says of it, and what still stands of its work.
 */
export function DelistedCompany({ language, view, delisted, title }: Props & { delisted: Delisted; title: string }) {
  const words = companyMessages[language];
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        above={[[paths(language).companies(), words.companies]]}
        title={title}
        purpose={words.delisted}
      />
      <p className="notice notice-warning max-w-2xl whitespace-pre-line wrap-anywhere">
        {words.delistedOn(momentText(delisted.at), delisted.reason)}
      </p>
      <ProjectsOfParty language={language} projects={view.projects} />
      <CaseSection language={language} cases={view.cases} title={caseMessages[language].ofCompany} />
      <CompanyNeeds language={language} needs={view.needs} />
      <CompanyRegister language={language} company={view.company} />
      <CompanyLinks language={language} view={view} />
    </div>
  );
}

/** What anybody can do with the page of a company, listed or not. */
export function CompanyLinks({ language, view }: Props) {
  const { company, profile, mayEdit, mayManage, mayDelist } = view;
  const join = profile.badge !== null && !mayEdit;
  return <FirmLinks language={language} slug={company.slug} may={{ manage: mayManage, delist: mayDelist, join }} />;
}
