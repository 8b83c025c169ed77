import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { figure } from '../i18n/figures';
import { EgoSection } from '../network/ego-section';
import { PartyProjects } from '../project-network/column-sections';
import { PageTitle } from '../ui/page-title';
import { CompanyLinks, DelistedCompany } from './delisted-company';
import { CompanyCapabilities } from './company-capabilities';
import { MemberBadge, PublicProfileSections } from './public-profile-sections';
import { FirmDependenceSection } from '../atlas/stress/firm-dependence';
import { memberMessages } from '../alliance/member-messages';
import { profileMessages } from '../alliance/profile/profile-messages';
import { sourcedSegments, type CompanyPage as Company } from '../companies/company-facts';
import type { CompanyView } from './company-view.server';
import { companyMessages } from '../companies/company-messages';
import { Romanised } from '../companies/romanised';
import { CompanyRegister } from './company-register';
import { LinkedText } from '../companies/evidence';
import { CompanyNeeds } from '../needs/need-list';
import { CompanyOffers } from '../offers/offer-list';
import { caseMessages } from '../case-studies/messages';
import { CaseSection } from '../case-studies/public/case-cards';
import { ProjectsOfParty } from '../projects/public/project-sections';

interface Props {
  language: Language;
  company: Company;
}

export function companyTitle(company: Pick<Company, 'nameZh' | 'shortName' | 'nameEn'>, language: Language): string {
  return localised(language, company.shortName ?? company.nameZh, company.nameEn);
}

/** One sentence for search engines. */
export function companyDescription(company: Company, language: Language): string {
  const words = companyMessages[language];
  const segments = company.chains.flatMap((chain) => chain.capabilities.map((capability) => capability.segment));
  return words.description(
    companyTitle(company, language),
    company.region ?? words.regionUnknown,
    listed(language, segments) || words.noSegments,
  );
}

function Lenses({ language, company }: Props) {
  const words = companyMessages[language];
  const lists = [...new Set(company.listings.map((one) => one.list))];
  return (
    <section aria-labelledby="lenses">
      <h2 id="lenses">{words.lenses}</h2>
      <ul className="list-disc ps-6">
        <li>{words.lensRegistry}</li>
        <li>
          {words.lensSourced(
            figure(language, sourcedSegments(company)),
            figure(
              language,
              company.chains.reduce((sum, chain) => sum + chain.capabilities.length, 0),
            ),
          )}
        </li>
        {lists.map((list) => {
          const own = company.listings.filter((one) => one.list === list);
          return (
            <li key={list}>
              {words.lensRepresentative(
                list,
                listed(language, own, (one) => one.chain),
              )}
              <span className="second-name">
                {words.source}
                {colon(language)}
                {own[0]!.source}
                {own[0]!.note && `; ${own[0]!.note}`}
              </span>
            </li>
          );
        })}
        {lists.length === 0 && <li>{words.lensNot}</li>}
      </ul>
    </section>
  );
}

function Sourced({
  language,
  id,
  title,
  items,
}: {
  language: Language;
  id: string;
  title: string;
  items: readonly { name: string; text: string; source: string }[];
}) {
  const words = companyMessages[language];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="list-disc ps-6">
        {items.map((item, index) => (
          <li key={index}>
            {item.name}
            {colon(language)}
            {item.text}
            <span className="second-name">
              {words.source}
              {colon(language)}
              <LinkedText text={item.source} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One company: what sources state, what it says itself, what we class it under and on what, who counts it. */
export function CompanyPage({ language, view }: { language: Language; view: CompanyView }) {
  const { delisted } = view;
  const title = companyTitle(view.company, language);
  if (delisted) return <DelistedCompany language={language} view={view} delisted={delisted} title={title} />;
  return <ListedCompany language={language} view={view} />;
}

function ListedCompany({ language, view }: { language: Language; view: CompanyView }) {
  const { company, profile, mayEdit } = view;
  const words = companyMessages[language];
  const to = paths(language);
  const segments = company.chains.reduce((sum, chain) => sum + chain.capabilities.length, 0);
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        above={[[to.companies(), words.companies]]}
        title={companyTitle(company, language)}
        purpose={
          <>
            <Romanised language={language} names={company} />
            {words.purpose(company.region ?? words.regionUnknown, figure(language, segments))}
          </>
        }
        actions={
          <>
            {company.regionCode && (
              <a href={to.atlas(company.regionCode)} className="button button-secondary">
                {words.onAtlas}
              </a>
            )}
            {mayEdit ? (
              <a href={to.companyProfile(company.slug)} className="button">
                {profileMessages[language].edit}
              </a>
            ) : (
              !profile.badge && (
                <a href={to.join(company.nameZh)} className="button button-secondary">
                  {memberMessages[language].claimLink}
                </a>
              )
            )}
          </>
        }
      />
      <MemberBadge language={language} badge={profile.badge} />
      <PublicProfileSections
        language={language}
        slug={company.slug}
        name={companyTitle(company, language)}
        profile={profile}
      />
      <CompanyOffers language={language} offers={view.offers} response={view.response} />
      <ProjectsOfParty language={language} projects={view.projects} />
      <CaseSection language={language} cases={view.cases} title={caseMessages[language].ofCompany} />
      <CompanyNeeds language={language} needs={view.needs} />
      <CompanyRegister language={language} company={company} />
      <CompanyCapabilities language={language} company={company} />
      {view.dependence && <FirmDependenceSection language={language} dependence={view.dependence} />}
      <EgoSection language={language} view={view.ego} />
      <PartyProjects language={language} picture={view.workedWith} />
      <Lenses language={language} company={company} />
      <Sourced
        language={language}
        id="alliances"
        title={words.alliances}
        items={company.alliances.map((one) => ({ name: one.name, text: one.role, source: one.source }))}
      />
      <Sourced
        language={language}
        id="mentions"
        title={words.mentions}
        items={company.mentions.map((one) => ({ name: one.name, text: one.statement, source: one.source }))}
      />
      <CompanyLinks language={language} view={view} />
    </div>
  );
}
