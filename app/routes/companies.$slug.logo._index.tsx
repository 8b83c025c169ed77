import { profileMessages } from '../alliance/profile/profile-messages';
import { receiveLogo } from '../alliance/profile/logo-upload.server';
import { findLogo } from '../alliance/profile/logo.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { LogoPage } from '../alliance/profile/logo-page';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireOwnCompany, ({ company }, { db }) => ({
  company,
  logo: findLogo(db, company.id)?.sha256 ?? null,
}));

export const action = command({
  by: requireOwnCompany,
  read: unread,
  run: ({ company, actor }, { db, files, request, occasion }) =>
    receiveLogo(db, files, actor, company.id, request, occasion),
  to: (to, { who: { company } }) => to.companyLogo(company.slug),
});

export const meta = privateTitle((language) => profileMessages[language].logo);

export default pageOf<typeof loader, typeof action>(LogoPage);
