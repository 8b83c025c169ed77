import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { listOffers } from '../offers/offer-list.server';
import { OffersPage } from '../offers/offers-page';
import { scopeChoices, unknownScope } from '../offers/scope-choices.server';
import { resourceKinds, resourceTerms } from '../region/resource-kind';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

const parameters = {
  kind: parameter.choices(resourceKinds),
  scope: parameter.text(60),
  region: parameter
    .text(6)
    .refine((code) => /^(\d{6})?$/.test(code))
    .meta({ allowed: 'GB/T 2260' }),
  terms: parameter.choice(resourceTerms),
  page: parameter.page(),
};

export const headers = () => keptUnder(...Object.keys(parameters));

export const loader = view(anybody, (_by, { db, language, now, query }) => {
  const asked = query(parameters);
  const known = unknownScope(db, asked.scope);
  if (known) throw badQuery(language, { field: 'scope', value: asked.scope, allowed: known });
  return {
    list: listOffers(db, { ...asked, terms: asked.terms }, language, dateInChina(now)),
    scopes: scopeChoices(db, language, offerMessages[language].wholeChain),
  };
});

export const meta = publicTitle(offerMessages, (words, to) => [words.title, words.description, to.offers()]);

export default pageOf<typeof loader>(OffersPage);
