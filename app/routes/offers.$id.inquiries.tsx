import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { askThrottled } from '../offers/inquiries.server';
import { AskPage } from '../offers/inquiry-pages';
import { openInquiryOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { findOffer } from '../offers/offer-view.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const question = z.object({ text: z.string().trim().min(1).max(1000) });

export const loader = view(requireActor, (actor, { db, language, now, id }) => {
  const view = requireOk(findOffer(db, actor, id, language, now, dateInChina(now)));
  return { view, waiting: openInquiryOf(db, actor, view.offer.id) };
});

export const action = command({
  by: requireActor,
  form: question,
  run: (actor, { db, occasion, id, form }) => askThrottled(db, actor, { offerId: id, text: form.text }, occasion),
  to: (to, { id }) => to.offerInquiries(id),
});

export const meta = privateTitle((language) => offerMessages[language].ask);

export default pageOf<typeof loader, typeof action>(AskPage);
