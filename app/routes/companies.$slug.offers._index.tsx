import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { membershipBadges } from '../directory/membership-badges.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { ownOffers } from '../offers/offer-view.server';
import { OwnOffersPage } from '../offers/own-offers-page';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  const { db, now } = asked.context;
  const { language, company } = requireOwnCompany(asked);
  return {
    language,
    company,
    offers: ownOffers(db, company.id, language, dateInChina(now())),
    suspended: membershipBadges(db, [company.id]).get(company.id)?.state === 'suspended',
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => offerMessages[language].own.title);

export default function OwnOffersRoute() {
  return <OwnOffersPage {...useLoaderData<typeof loader>()} />;
}
