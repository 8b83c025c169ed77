import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { offerMessages } from './messages';
import type { ListedOffer } from './offer';
import type { OfferMove } from './offer-state';

/** The buttons an offer's state allows. */
export function OfferMoves({
  language,
  offer,
  moves,
}: {
  language: Language;
  offer: Pick<ListedOffer, 'id' | 'title'>;
  moves: readonly OfferMove[];
}) {
  const words = offerMessages[language];
  return (
    <div className="flex flex-wrap items-center gap-2">
      {moves.map((move) => (
        <ButtonForm
          key={move}
          action={paths(language).offerState(offer.id)}
          values={{ move }}
          look={move === 'publish' || move === 'resume' || move === 'renew' ? 'button' : 'button button-secondary'}
        >
          {words.move[move]}
          <span className="sr-only">
            {colon(language)}
            {offer.title}
          </span>
        </ButtonForm>
      ))}
    </div>
  );
}
