import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { dateInChina } from '../calendar/working-days';
import { offerMessages } from '../offers/messages';
import { offerForm } from '../offers/offer-form';
import { offerFormView } from '../offers/offer-form-view.server';
import { saveOffer } from '../offers/offer-edit.server';
import { OfferFormPage } from '../offers/own-offers-page';
import { paths } from '../paths';
import { ifShown } from '../web/if-shown';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

const sent = offerForm.extend({ publish: ifShown(z.string().max(10), '') });

export function loader(asked: LoaderFunctionArgs) {
  const { language, company } = requireOwnCompany(asked);
  const { db, now } = asked.context;
  return {
    language,
    company,
    ...requireOk(offerFormView(db, company, asked.params.offer ?? '', language, dateInChina(now()))),
  };
}

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

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => offerMessages[language].own.editTitle);

export default function OfferFormRoute() {
  return <OfferFormPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
