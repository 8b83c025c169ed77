import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { offerMoveNames } from '../offers/offer-state';
import { OfferStatePage } from '../offers/offer-state-page';
import { findOwnOffer } from '../offers/offer-view.server';
import { moveOffer } from '../offers/offers.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

const moveForm = z.object({ move: z.enum(offerMoveNames) });

function asked({ request, context, params }: Pick<LoaderFunctionArgs, 'request' | 'context' | 'params'>) {
  const language = context.language;
  const actor = requireActor({ request, context });
  const now = context.now();
  return {
    language,
    actor,
    view: requireOk(findOwnOffer(context.db, actor, routeNumber(params), language, now, dateInChina(now))),
  };
}

export function loader(args: LoaderFunctionArgs) {
  const { language, view } = asked(args);
  return { language, view };
}

export async function action(args: ActionFunctionArgs) {
  const { language, actor, view } = asked(args);
  const form = await readFields(args.request, moveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveOffer(args.context.db, actor, { id: view.offer.id, move: form.value.move }, args.context.occasion);
  return moved.ok ? redirect(paths(language).companyOffers(view.offer.slug)) : sendBack(form.sent, [moved]);
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  offerMessages[language].stateTitle(data?.view.offer.title ?? ''),
);

export default pageOf<typeof loader, typeof action>(OfferStatePage);
