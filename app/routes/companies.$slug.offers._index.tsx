import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { membershipBadges } from '../directory/membership-badges.server';
import { offerMessages } from '../offers/messages';
import { ownOffers } from '../offers/offer-view.server';
import { OwnOffersPage } from '../offers/own-offers-page';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, now }) => ({
  company,
  offers: ownOffers(db, company.id, language, dateInChina(now)),
  suspended: membershipBadges(db, [company.id]).get(company.id)?.state === 'suspended',
}));

export const meta = privateTitle((language) => offerMessages[language].own.title);

export default pageOf<typeof loader>(OwnOffersPage);
