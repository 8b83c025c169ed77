import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { memberMessages } from '../alliance/member-messages';
import { receiveLogo } from '../alliance/profile/logo-upload.server';
import { findLogo } from '../alliance/profile/logo.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { LogoPage } from '../alliance/profile/profile-pages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireOwnCompany, ({ company }, { db }) => ({
  company,
  logo: findLogo(db, company.id)?.sha256 ?? null,
}));

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const { db, files, occasion } = asked.context;
  const received = await receiveLogo(db, files, actor, company.id, asked.request, occasion);
  return received.ok ? redirect(paths(language).companyLogo(company.slug)) : sendBack(new FormData(), [received]);
}

export const meta = privateTitle((language) => memberMessages[language].profile.logo);

export default pageOf<typeof loader, typeof action>(LogoPage);
