import { allRegionChoices } from '../region/place-choices.server';
import { profileMessages } from '../alliance/profile/profile-messages';
import { profileView, requireOwnCompany } from '../alliance/profile/profile-page.server';
import { ProfilePage } from '../alliance/profile/profile-page';
import { receiveProfile } from '../alliance/profile/profile-saving.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';
import { unread } from '../web/sent-upload.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, query }) => {
  const { done } = query({ done: parameter.text(20) });
  return { company, done, regions: allRegionChoices(db, language), ...profileView(db, company.id, language) };
});

export const action = command({
  by: requireOwnCompany,
  read: unread,
  run: ({ company, actor }, { db, files, request, sent, occasion }) =>
    receiveProfile(db, files, actor, company.id, request, occasion, sent),
  to: (to, { who: { company }, value: { published, proposed } }) =>
    to.companyProfile(company.slug, published && proposed ? 'both' : published ? 'published' : 'proposed'),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  profileMessages[language].title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ProfilePage);
