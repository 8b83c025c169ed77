import { CompanyPartTitle } from '../../companies/company-part-title';
import type { NamedCompany } from '../../companies/named-company.server';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import type { FormFault } from '../../web/form-fault';
import { proposalMessages } from '../capabilities/proposal-messages';
import { colleagueMessages } from '../colleague-messages';
import { profileMessages } from './profile-messages';

export interface OwnCompanyProps {
  language: Language;
  company: NamedCompany;
  fault: FormFault | null;
}

/** Title and the ways to the other sides of one's own company. */
export function OwnCompanyTitle({
  language,
  company,
  title,
  purpose,
}: Omit<OwnCompanyProps, 'fault'> & { title: string; purpose?: string }) {
  const words = profileMessages[language];
  const to = paths(language);
  const sides = [
    [to.companyProfile(company.slug), words.edit],
    [to.companyCapabilities(company.slug), proposalMessages[language].title],
    [to.companyProducts(company.slug), words.products],
    [to.companyLogo(company.slug), words.logo],
    [to.companyLinks(company.slug), words.links],
    [to.companyOffers(company.slug), words.offers],
    [to.ownNeeds(), words.needs],
    [to.companyColleagues(company.slug), colleagueMessages[language].title],
    [to.companyInterests(company.slug), words.talent],
    [to.companyCard(company.slug), words.card],
  ] as const;
  return (
    <>
      <CompanyPartTitle language={language} company={company} title={title} purpose={purpose} />
      <nav aria-label={company.name} className="choices no-print mb-6">
        {sides.map(([href, name]) => (
          <a
            key={href}
            href={href}
            aria-current={
              name === title || (name === words.edit && title === words.title(company.name)) ? 'page' : undefined
            }
          >
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}
