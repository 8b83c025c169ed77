import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FactLine } from '../ui/fact-line';
import { InLanguage } from '../ui/in-language';
import { offerMessages } from './messages';
import type { ListedOffer } from './offer';
import { resourceKindName, resourceTermsName } from '../region/resource-names';
import type { ResponseRecord } from './response-record';

interface Props {
  language: Language;
  offers: readonly ListedOffer[];
  /** On the firm's own page its name is known. */
  withCompany?: boolean;
}

/** What an offer is of, for whom, where, how and how long: one line under its title. */
export function OfferFacts({
  language,
  offer,
  withCompany = true,
}: {
  language: Language;
  offer: ListedOffer;
  withCompany?: boolean;
}) {
  const words = offerMessages[language];
  return (
    <p className="text-sm text-muted wrap-anywhere">
      {withCompany && (
        <>
          <a href={paths(language).company(offer.slug)}>
            <InLanguage page={language} language={offer.companyLanguage}>
              {offer.company}
            </InLanguage>
          </a>
          {' · '}
        </>
      )}
      <FactLine
        facts={[
          offer.segment ?? words.inChain(offer.chain),
          offer.region ?? words.anywhere,
          resourceTermsName(language, offer.terms),
          words.until(offer.validUntil),
        ]}
      />
    </p>
  );
}

/** Offers as a list, each leading to its page. */
export function OfferList({ language, offers, withCompany = true }: Props) {
  return (
    <ul className="card-list">
      {offers.map((offer) => (
        <li key={offer.id} className="card">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a href={paths(language).offer(offer.id)} className="font-semibold wrap-anywhere">
              <InLanguage page={language} language={offer.titleLanguage}>
                {offer.title}
              </InLanguage>
            </a>
            <span className="tag">{resourceKindName(language, offer.kind)}</span>
          </p>
          <OfferFacts language={language} offer={offer} withCompany={withCompany} />
        </li>
      ))}
    </ul>
  );
}

/** How a firm has answered so far, as a fact; nothing while too little was asked. */
export function ResponseLine({ language, response }: { language: Language; response: ResponseRecord | null }) {
  if (!response) return null;
  const words = offerMessages[language].response;
  const { asked, answered, open, overdue, halfWithinHours } = response;
  const days = halfWithinHours === null ? null : Math.ceil(halfWithinHours / 24);
  return (
    <p>
      {words.title}
      {colon(language)}
      {words.line(String(asked), String(answered))}
      {open > 0 && words.open(String(open), String(overdue))}
      {days === null ? words.slow : days <= 1 ? words.withinDay : words.within(String(days))}
    </p>
  );
}

/** What a company offers now, on its page. */
export function CompanyOffers({
  language,
  offers,
  response,
}: Omit<Props, 'withCompany'> & { response: ResponseRecord | null }) {
  if (offers.length === 0) return null;
  return (
    <section aria-labelledby="offers" className="space-y-3">
      <h2 id="offers">{offerMessages[language].firmTitle}</h2>
      <OfferList language={language} offers={offers} withCompany={false} />
      <ResponseLine language={language} response={response} />
    </section>
  );
}

/** Who offers resources in a segment or its whole chain; empty, it invites firms to. */
export function SegmentOffers({
  language,
  segmentId,
  offers,
  total,
}: {
  language: Language;
  segmentId: string;
  offers: readonly ListedOffer[];
  total: number;
}) {
  const words = offerMessages[language];
  const to = paths(language);
  return (
    <section aria-labelledby="offers" className="space-y-2">
      <h2 id="offers">{words.inSegment}</h2>
      {total === 0 ? (
        <p>
          {words.inSegmentNone} <a href={to.join()}>{words.inSegmentInvite}</a>
        </p>
      ) : (
        <OfferList language={language} offers={offers} />
      )}
      {total > offers.length && <a href={to.offers({ scope: segmentId })}>{words.inSegmentAll(String(total))}</a>}
    </section>
  );
}
