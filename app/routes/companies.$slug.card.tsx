import { anybody } from '../accounts/permissions/required-actor.server';
import { cardMessages } from '../company-page/card-messages';
import { CompanyCardPage } from '../company-page/company-card-page';
import { companyCard } from '../company-page/company-card.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(anybody, (_by, { db, language, occasion, text }) => ({
  card: requireOk(companyCard(db, text('slug'), occasion.origin, language)),
}));

export const meta = privateTitle<typeof loader>((language, { data }) =>
  cardMessages[language].title(data?.card.name ?? ''),
);

export default pageOf<typeof loader>(CompanyCardPage);
