import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { saveOffer } from '../offers/offer-edit.server';
import { offerForm } from '../offers/offer-form';
import { offerFormView } from '../offers/offer-form-view.server';
import { OfferFormPage } from '../offers/own-offers-page';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/view.server';

const sent = offerForm.extend({ publish: ifShown(z.string().max(10), '') });

export const loader = view(requireOwnCompany, ({ company }, { db, language, now, text }) => ({
  company,
  ...requireOk(offerFormView(db, company, text('offer'), language, dateInChina(now))),
}));

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const { db, occasion } = asked.context;
  const { id } = requireOk(offerFormView(db, company, asked.params.offer ?? '', language, dateInChina(occasion.now)));
  const form = await readFields(asked.request, sent);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { publish, ...values } = form.value;
  const saved = saveOffer(db, actor, { companyId: company.id, id, form: values, publish: publish === 'yes' }, occasion);
  return saved.ok ? redirect(paths(language).companyOffers(company.slug)) : sendBack(form.sent, [saved]);
}

export const meta = privateTitle((language) => offerMessages[language].own.editTitle);

export default pageOf<typeof loader, typeof action>(OfferFormPage);
