import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { listOffers } from '../offers/offer-list.server';
import { offerParameters, offerQueryOf } from '../offers/offer-request.server';
import { OffersPage } from '../offers/offers-page';
import { scopeChoices } from '../region/scope-choices.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...offerParameters);

export const loader = view(anybody, (_by, { db, language, now, request }) => ({
  list: listOffers(db, offerQueryOf(request, db, language), language, dateInChina(now)),
  scopes: scopeChoices(db, language, offerMessages[language].wholeChain),
}));

export const meta = publicTitle(offerMessages, (words, to) => [words.title, words.description, to.offers()]);

export default pageOf<typeof loader>(OffersPage);
