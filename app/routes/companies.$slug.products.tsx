import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { memberMessages } from '../alliance/member-messages';
import { productLines, productsForm, typedProducts } from '../alliance/profile/profile-form';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { ProductsPage } from '../alliance/profile/profile-pages';
import { saveProducts } from '../alliance/profile/profile.server';
import { findPublicProfile } from '../alliance/profile/public-profile.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader(asked: LoaderFunctionArgs) {
  const { language, company } = requireOwnCompany(asked);
  const { done } = parseQuery(asked.request, z.object({ done: parameter.text(20) }), language);
  return {
    language,
    company,
    done,
    lines: productLines(findPublicProfile(asked.context.db, company.id, language).products),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const form = await readFields(asked.request, productsForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const products = typedProducts(form.value.products);
  if (!products.ok) return sendBack(form.sent, [products]);
  const saved = saveProducts(asked.context.db, actor, company.id, products.value, asked.context.occasion);
  return saved.ok ? redirect(paths(language).companyProducts(company.slug, 'published')) : sendBack(form.sent, [saved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].profile.products);

export default function ProductsRoute() {
  return <ProductsPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
