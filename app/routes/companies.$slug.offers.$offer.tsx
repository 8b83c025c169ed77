import { z } from 'zod';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { saveOffer } from '../offers/offer-edit.server';
import { offerForm } from '../offers/offer-form';
import { offerFormView } from '../offers/offer-form-view.server';
import { OfferFormPage } from '../offers/offer-form-page';
import type { Asked } from '../web/asked';
import { ifShown } from '../web/if-shown';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

const sent = offerForm.extend({ publish: ifShown(z.string().max(10), ''), seen: ifShown(z.string().max(40), '') });

/** A firm's member, and the form of the offer in the address; a 404 for one that is not the firm's. */
function requireOfferForm(asked: Asked) {
  const { company, actor } = requireOwnCompany(asked);
  const { db, text, language, now } = asked;
  return { company, actor, shown: requireOk(offerFormView(db, company, text('offer'), language, dateInChina(now))) };
}

export const loader = view(requireOfferForm, ({ company, shown }) => ({ company, ...shown }));

export const action = command({
  by: requireOfferForm,
  form: sent,
  run: ({ company, actor, shown: { id } }, { db, form: { publish, seen, ...form }, occasion }) =>
    saveOffer(db, actor, { companyId: company.id, id, form, publish: publish === 'yes', seen }, occasion),
  to: (to, { who: { company } }) => to.companyOffers(company.slug),
});

export const meta = privateTitle((language) => offerMessages[language].own.editTitle);

export default pageOf<typeof loader, typeof action>(OfferFormPage);
