import { OwnCompanyTitle } from '../alliance/profile/own-company-title';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Sure } from '../ui/sure';
import type { FormFault } from '../web/form-fault';
import { offerMessages } from './messages';
import { OfferFacts } from './offer-list';
import { explainOffer } from './refusals';
import type { OfferPageView } from './offer-view.server';
import { OfferMoves } from './offer-moves';

/** Where a firm publishes, renews, pauses, resumes or withdraws one offer; mails about lapsing lead here. */
export function OfferStatePage({
  language,
  view,
  asked,
  fault,
}: {
  language: Language;
  view: OfferPageView;
  /** The move the reader is asked about once more. */
  asked: 'withdraw' | null;
  fault: FormFault | null;
}) {
  const words = offerMessages[language];
  const to = paths(language);
  const { offer, moves } = view;
  return (
    <div className="space-y-4">
      <OwnCompanyTitle
        language={language}
        company={{ id: offer.companyId, slug: offer.slug, name: offer.company, regionCode: null }}
        title={words.stateTitle(offer.title)}
      />
      {fault && (
        <p role="alert" className="notice notice-missing max-w-xl">
          {fault.refusals.map((refusal) => explainOffer(language, refusal)).join(' ')}
        </p>
      )}
      <p>
        <span className="tag">{words.state[offer.state]}</span>
      </p>
      <OfferFacts language={language} offer={offer} withCompany={false} />
      {asked !== null && moves.includes(asked) ? (
        <Sure
          question={words.withdrawSure}
          text={words.withdrawNote}
          action={to.offerState(offer.id)}
          values={{ move: asked }}
          yes={words.withdrawYes}
          no={{ href: to.companyOffers(offer.slug), label: words.withdrawNo }}
        />
      ) : (
        <OfferMoves language={language} offer={offer} moves={moves} />
      )}
      <p className="flex flex-wrap gap-x-6">
        {offer.state !== 'withdrawn' && <a href={to.companyOffer(offer.slug, offer.id)}>{words.own.edit}</a>}
        <a href={to.companyOffers(offer.slug)}>{words.own.title}</a>
        <a href={to.offer(offer.id)}>{words.title}</a>
      </p>
    </div>
  );
}
