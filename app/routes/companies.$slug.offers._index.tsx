import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { membershipBadges } from '../directory/membership-badges.server';
import { offerMessages } from '../offers/messages';
import { ownOffers } from '../offers/offer-view.server';
import { OwnOffersPage } from '../offers/own-offers-page';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, now }) => ({
  company,
  offers: ownOffers(db, company.id, language, dateInChina(now)),
  suspended: membershipBadges(db, [company.id]).get(company.id)?.state === 'suspended',
}));

export const meta = privateTitle((language) => offerMessages[language].own.title);

export default pageOf<typeof loader>(OwnOffersPage);
