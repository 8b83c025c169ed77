import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { offerMoveNames } from '../offers/offer-state';
import { OfferStatePage } from '../offers/offer-state-page';
import { findOwnOffer } from '../offers/offer-view.server';
import { moveOffer } from '../offers/offers.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const moveForm = z.object({ move: z.enum(offerMoveNames) });

/** A firm's member, and their own offer in the address; a 404 for any other. */
function requireOwnOffer(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now } = asked;
  return { actor, view: requireOk(findOwnOffer(db, actor, id, language, now, dateInChina(now))) };
}

/** Withdrawing is asked about once more. */
const asking = { move: parameter.choice(['withdraw']) };

export const loader = view(requireOwnOffer, ({ view }, { query }) => ({ view, asked: query(asking).move ?? null }));

export const action = command({
  by: requireOwnOffer,
  form: moveForm,
  run: ({ actor, view: { offer } }, { db, form, occasion }) =>
    moveOffer(db, actor, { id: offer.id, ...form }, occasion),
  to: (to, { who: { view } }) => to.companyOffers(view.offer.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  offerMessages[language].stateTitle(data?.view.offer.title ?? ''),
);

export default pageOf<typeof loader, typeof action>(OfferStatePage);
