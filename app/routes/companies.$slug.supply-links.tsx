import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { segmentChoices } from '../alliance/applications/application-page.server';
import { memberMessages } from '../alliance/member-messages';
import { findOwnCompany } from '../alliance/own-company.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { SupplyLinksPage } from '../alliance/supply-links/supply-link-pages';
import { ownLinks } from '../alliance/supply-links/supply-link-view.server';
import { declareSupplyLink } from '../alliance/supply-links/supply-links.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const declaration = z.object({
  otherId: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  otherIs: z.enum(['supplier', 'customer']),
  segmentId: z.string().min(1).max(60),
});

export function loader(asked: LoaderFunctionArgs) {
  const { db } = asked.context;
  const { language, company } = requireOwnCompany(asked);
  const { q } = parseQuery(asked.request, z.object({ q: parameter.text(200) }), language);
  const found =
    q === ''
      ? []
      : findOwnCompany(db, q)
          .filter((one) => one.id !== company.id)
          .map(({ id, nameZh }) => ({ id, nameZh }));
  return {
    language,
    company,
    q,
    found,
    links: ownLinks(db, company.id, language),
    segments: segmentChoices(db, language),
  };
}

export async function action(asked: ActionFunctionArgs) {
  const { db, occasion } = asked.context;
  const { language, company, actor } = requireOwnCompany(asked);
  const form = await readFields(asked.request, declaration);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const declared = declareSupplyLink(db, actor, { companyId: company.id, ...form.value }, occasion);
  return declared.ok ? redirect(paths(language).companyLinks(company.slug)) : sendBack(form.sent, [declared]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].links.title(data?.company.name ?? ''));

export default function SupplyLinksRoute() {
  return <SupplyLinksPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
