import { regionChoices } from '../alliance/applications/application-page.server';
import { memberMessages } from '../alliance/member-messages';
import { profileForm } from '../alliance/profile/profile-form';
import { profileView, requireOwnCompany, saveProfile } from '../alliance/profile/profile-page.server';
import { ProfilePage } from '../alliance/profile/profile-page';
import { longTexts } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, query }) => {
  const { done } = query({ done: parameter.text(20) });
  return { company, done, regions: regionChoices(db, language), ...profileView(db, company.id, language) };
});

export const action = command({
  by: requireOwnCompany,
  form: profileForm,
  limits: longTexts,
  run: ({ company, actor }, { db, form, occasion }) => saveProfile(db, actor, company.id, form, occasion),
  to: (to, { who: { company }, value: { published, proposed } }) =>
    to.companyProfile(company.slug, published && proposed ? 'both' : published ? 'published' : 'proposed'),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  memberMessages[language].profile.title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ProfilePage);
