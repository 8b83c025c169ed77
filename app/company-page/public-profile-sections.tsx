import type { Language } from '../i18n/language';
import { localisedLanguage, localised } from '../i18n/messages';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { CertifiedStaffLine } from '../talent-counts/certified-staff';
import { ownWordsLines } from '../companies/profile-field-groups';
import { websiteAddress } from '../companies/company-facts';
import { companyMessages } from '../companies/company-messages';
import { memberMessages } from '../alliance/member-messages';
import { profileMessages } from '../alliance/profile/profile-messages';
import { reportMessages } from '../alliance/report-messages';
import { comparisonMessages } from './comparison-messages';
import { supplyLinkMessages } from '../alliance/supply-links/supply-link-messages';
import type { MembershipBadge } from '../alliance/membership-state';
import { stateNames } from '../alliance/messages';
import type { PublicLink, PublicProduct, PublicProfile } from '../alliance/profile/public-profile';

/** Says that a company is a member, and since when; nothing for others. */
export function MemberBadge({ language, badge }: { language: Language; badge: MembershipBadge | null }) {
  if (badge?.state !== 'active') return null;
  return (
    <p>
      <span className="tag member-badge">
        <span aria-hidden="true">✓ </span>
        {memberMessages[language].badge(badge.since)}
      </span>
    </p>
  );
}

interface Props {
  language: Language;
  slug: string;
  name: string;
  profile: PublicProfile;
}

/** What a member says about itself: logo, introduction, address, products, and its supply links. */
export function PublicProfileSections({ language, slug, name, profile }: Props) {
  const words = profileMessages[language];
  const { logo, products, links } = profile;
  const lines = ownWordsLines.filter((field) => profile[field] !== null && profile[field] !== '');
  const intro = localised(language, profile.introZh ?? '', profile.introEn) || profile.introEn;
  const introLanguage: Language = profile.introZh ? localisedLanguage(language, profile.introEn) : 'en';
  return (
    <>
      {profile.staff && <CertifiedStaffLine language={language} staff={profile.staff} />}
      {(logo || intro || lines.length > 0) && (
        <section aria-labelledby="about" className="space-y-3">
          <h2 id="about">
            {words.intro}
            <span className="text-base font-normal text-muted">{brackets(language, words.ownWords)}</span>
          </h2>
          {logo && (
            <img src={paths(language).companyLogoImage(slug, logo)} alt={words.logoOf(name)} className="company-logo" />
          )}
          {intro && (
            <p className="prose-width whitespace-pre-line">
              <InLanguage page={language} language={introLanguage}>
                {intro}
              </InLanguage>
            </p>
          )}
          {lines.map((field) => (
            <p key={field}>
              {words.ownLines[field]}
              {colon(language)}
              <InLanguage page={language} language="zh">
                {profile[field]}
              </InLanguage>
            </p>
          ))}
        </section>
      )}
      {products.length > 0 && <Products language={language} products={products} />}
      {links.length > 0 && <Links language={language} links={links} />}
    </>
  );
}

function Products({ language, products }: { language: Language; products: readonly PublicProduct[] }) {
  const words = profileMessages[language];
  return (
    <section aria-labelledby="products">
      <h2 id="products">
        {words.productsTitle}
        <span className="text-base font-normal text-muted">{brackets(language, words.ownWords)}</span>
      </h2>
      <ul className="list-disc ps-6">
        {products.map((product, index) => {
          const name = localised(language, product.nameZh, product.nameEn);
          const address = product.url === null ? null : websiteAddress(product.url);
          return (
            <li key={index}>
              {address ? (
                <a href={address} rel="nofollow noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Links to other companies; the state says in words whether one side or both say so. */
function Links({ language, links }: { language: Language; links: readonly PublicLink[] }) {
  const words = supplyLinkMessages[language];
  const states = stateNames[language].supplyLink;
  const to = paths(language);
  return (
    <section aria-labelledby="supply-links">
      <h2 id="supply-links">{words.publicTitle}</h2>
      <dl className="facts mt-2">
        {(['supplier', 'customer'] as const).map((as) => {
          const own = links.filter((link) => link.as === as);
          if (own.length === 0) return null;
          return (
            <div key={as} className="contents">
              <dt>{as === 'supplier' ? words.asSupplier : words.asCustomer}</dt>
              <dd>
                <ul>
                  {own.map((link) => (
                    <li key={link.id}>
                      <a href={to.company(link.slug)}>{link.name}</a> ·{' '}
                      <a href={to.segment(link.segmentId)}>{link.segment}</a>{' '}
                      <span className="tag">{link.confirmed ? states.confirmed : states.declared}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** What anybody can do with a company's page: report an error, compare, take its card along. */
export function FirmLinks({
  language,
  slug,
  may,
}: {
  language: Language;
  slug: string;
  may: { readonly manage: boolean; readonly delist: boolean; readonly join: boolean };
}) {
  const words = memberMessages[language];
  const to = paths(language);
  return (
    <p className="no-print flex flex-wrap gap-x-6 border-t border-line pt-3">
      <a href={to.companyReports(slug)} className="inline-flex min-h-11 items-center">
        {reportMessages[language].link}
      </a>
      <a href={to.comparison([slug])} className="inline-flex min-h-11 items-center">
        {comparisonMessages[language].link}
      </a>
      <a href={to.companyCard(slug)} className="inline-flex min-h-11 items-center">
        {profileMessages[language].card}
      </a>
      {may.join && (
        <a href={to.colleagueRequests(slug)} rel="nofollow" className="inline-flex min-h-11 items-center">
          {words.colleagueLink}
        </a>
      )}
      {may.join && (
        <a href={to.companyContests(slug)} rel="nofollow" className="inline-flex min-h-11 items-center">
          {words.contestLink}
        </a>
      )}
      {may.delist && (
        <a href={to.companyDelisting(slug)} className="inline-flex min-h-11 items-center">
          {companyMessages[language].delistLink}
        </a>
      )}
      {may.manage && (
        <a href={to.companyMembership(slug)} className="inline-flex min-h-11 items-center">
          {words.membership.link}
        </a>
      )}
    </p>
  );
}
