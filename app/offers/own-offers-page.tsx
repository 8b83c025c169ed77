import { OwnCompanyTitle } from '../alliance/profile/own-company-title';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { offerMessages } from './messages';
import type { ListedOffer } from './offer';
import { OfferFacts } from './offer-list';
import { offerMoves } from './offer-state';
import { resourceKindName } from '../region/resource-names';
import { OfferMoves } from './offer-moves';

interface ListProps {
  language: Language;
  company: NamedCompany;
  offers: readonly (ListedOffer & { readonly open: number })[];
  suspended: boolean;
}

/** Everything a firm offers or drafted, with what each state allows and the questions that wait. */
export function OwnOffersPage({ language, company, offers, suspended }: ListProps) {
  const words = offerMessages[language];
  const to = paths(language);
  return (
    <>
      <OwnCompanyTitle language={language} company={company} title={words.own.title} purpose={words.own.purpose} />
      {suspended && <p className="notice notice-warning mb-4 max-w-xl">{words.own.suspended}</p>}
      <p className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={to.companyOffer(company.slug, 'new')} className="button">
          {words.own.add}
        </a>
        <a href={to.threads()}>{words.own.inquiries}</a>
      </p>
      {offers.length === 0 && <p className="prose-width">{words.own.none}</p>}
      <ul className="card-list">
        {offers.map((offer) => (
          <li key={offer.id} className="card space-y-2">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a href={to.offer(offer.id)} className="font-semibold wrap-anywhere">
                <InLanguage page={language} language={offer.titleLanguage}>
                  {offer.title}
                </InLanguage>
              </a>
              <span className="tag">{words.state[offer.state]}</span>
              <span className="tag">{resourceKindName(language, offer.kind)}</span>
              {offer.open > 0 && <a href={to.threads()}>{words.own.open(String(offer.open))}</a>}
            </p>
            <OfferFacts language={language} offer={offer} withCompany={false} />
            {offer.state !== 'withdrawn' && (
              <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                <OfferMoves language={language} offer={offer} moves={offerMoves(offer.state)} />
                <a href={to.companyOffer(company.slug, offer.id)}>
                  {words.own.edit}
                  <span className="sr-only">
                    {colon(language)}
                    {offer.title}
                  </span>
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
