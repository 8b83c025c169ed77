import { companyMessages } from '../companies/company-messages';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { PageTitle } from '../ui/page-title';
import { offerMessages } from './messages';
import { ResponseLine } from './offer-list';
import type { OfferPageView } from './offer-view.server';
import { resourceKindName, resourceTermsName } from '../region/resource-names';

/** One offer for everybody: what it is and how to get it, or that it is over. */
export function OfferPage({ language, view }: { language: Language; view: OfferPageView }) {
  const words = offerMessages[language];
  const to = paths(language);
  const { offer, stands, own } = view;
  const asks = stands && !own && offer.contact === null;
  const facts = [
    [words.kind, resourceKindName(language, offer.kind)],
    [
      words.scope,
      <a key="scope" href={offer.segmentId ? to.segment(offer.segmentId) : to.offers({ scope: offer.chainId })}>
        {offer.segment ?? words.inChain(offer.chain)}
      </a>,
    ],
    [words.region, offer.region ?? words.anywhere],
    [words.terms, resourceTermsName(language, offer.terms)],
    ...(offer.contact ? [[words.contact, offer.contact]] : []),
  ] as const;
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        above={[
          [to.companies(), companyMessages[language].companies],
          [to.offers(), words.title],
        ]}
        title={
          <InLanguage page={language} language={offer.titleLanguage}>
            {offer.title}
          </InLanguage>
        }
        purpose={
          <>
            {words.by}
            {colon(language)}
            <a href={to.company(offer.slug)}>
              <InLanguage page={language} language={offer.companyLanguage}>
                {offer.company}
              </InLanguage>
            </a>{' '}
            · {words.until(offer.validUntil)}
          </>
        }
        actions={
          <>
            {asks && (
              <a href={to.newThread('offer', offer.id)} rel="nofollow" className="button">
                {words.ask}
              </a>
            )}
            {own && (
              <a href={to.offerState(offer.id)} className="button">
                {words.manage}
              </a>
            )}
          </>
        }
      />
      {!stands && (
        <div className="notice notice-warning prose-width">
          <h2>{words.over}</h2>
          <p>{words.overText}</p>
          <p className="flex flex-wrap gap-x-6">
            <a href={to.company(offer.slug)}>{words.now}</a>
            <a href={to.offers()}>{words.others}</a>
          </p>
        </div>
      )}
      {offer.description && (
        <p className="prose-width whitespace-pre-line wrap-anywhere">
          <InLanguage page={language} language={offer.descriptionLanguage}>
            {offer.description}
          </InLanguage>
        </p>
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <ResponseLine language={language} response={view.response} />
      <p className="no-print text-sm">
        <a href={to.companyReports(offer.slug)} rel="nofollow">
          {words.wrong}
        </a>
      </p>
    </div>
  );
}
