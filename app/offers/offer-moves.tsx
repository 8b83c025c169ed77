import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { offerMessages } from './messages';
import type { ListedOffer } from './offer';
import type { OfferMove } from './offer-state';

/** The buttons an offer's state allows, and the way to withdraw it. */
export function OfferMoves({
  language,
  offer,
  moves,
}: {
  language: Language;
  offer: Pick<ListedOffer, 'id' | 'title'>;
  moves: readonly OfferMove[];
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {moves.map((move) =>
        move === 'withdraw' ? (
          <a key={move} href={paths(language).offerState(offer.id, move)} className="button button-secondary">
            <Name language={language} offer={offer} move={move} />
          </a>
        ) : (
          <ButtonForm
            key={move}
            action={paths(language).offerState(offer.id)}
            values={{ move }}
            look={move === 'publish' || move === 'resume' || move === 'renew' ? 'button' : 'button button-secondary'}
          >
            <Name language={language} offer={offer} move={move} />
          </ButtonForm>
        ),
      )}
    </div>
  );
}

function Name({ language, offer, move }: { language: Language; offer: Pick<ListedOffer, 'title'>; move: OfferMove }) {
  return (
    <>
      {offerMessages[language].move[move]}
      <span className="sr-only">
        {colon(language)}
        {offer.title}
      </span>
    </>
  );
}
