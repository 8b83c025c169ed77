import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { receiveLogo } from '../alliance/profile/logo-upload.server';
import { findLogo } from '../alliance/profile/logo.server';
import { memberMessages } from '../alliance/member-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { LogoPage } from '../alliance/profile/profile-pages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  const { language, company } = requireOwnCompany(asked);
  return { language, company, logo: findLogo(asked.context.db, company.id)?.sha256 ?? null };
}

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const { db, files, occasion } = asked.context;
  const received = await receiveLogo(db, files, actor, company.id, asked.request, occasion);
  return received.ok ? redirect(paths(language).companyLogo(company.slug)) : sendBack(new FormData(), [received]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].profile.logo);

export default function LogoRoute() {
  return <LogoPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
