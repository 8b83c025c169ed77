import { data as reply, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { OfferPage } from '../offers/offer-page';
import { findOffer } from '../offers/offer-view.server';
import { paths } from '../paths';
import { resourceKindName } from '../region/resource-names';
import { keptUnder } from '../web/kept-under';
import { pageOf } from '../web/page';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export const headers = () => keptUnder();

export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const now = context.now();
  const view = requireOk(findOffer(context.db, context.actor, routeNumber(params), language, now, dateInChina(now)));
  return reply({ language, view }, { status: view.stands || view.own ? 200 : 410 });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const offer = data?.view.offer;
  return pageMeta(location.search, (language) => ({
    title: offer?.title ?? offerMessages[language].title,
    description: offer
      ? `${resourceKindName(language, offer.kind)} · ${offer.company} · ${offer.segment ?? offer.chain}`
      : offerMessages[language].description,
    address: offer ? paths(language).offer(offer.id) : paths(language).offers(),
  }));
};

export default pageOf<typeof loader>(OfferPage);
