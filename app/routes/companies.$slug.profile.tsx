import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { regionChoices } from '../alliance/applications/application-page.server';
import { memberMessages } from '../alliance/member-messages';
import { profileForm } from '../alliance/profile/profile-form';
import { profileView, requireOwnCompany, saveProfile } from '../alliance/profile/profile-page.server';
import { ProfilePage } from '../alliance/profile/profile-pages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { longTexts } from '../web/form-limits';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/view.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, request }) => {
  const { done } = parseQuery(request, z.object({ done: parameter.text(20) }), language);
  return { company, done, regions: regionChoices(db, language), ...profileView(db, company.id, language) };
});

export async function action(asked: ActionFunctionArgs) {
  const { db, occasion } = asked.context;
  const { language, company, actor } = requireOwnCompany(asked);
  const form = await readFields(asked.request, profileForm, longTexts);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const saved = saveProfile(db, actor, company.id, form.value, occasion);
  if (!saved.ok) return sendBack(form.sent, 'refusals' in saved ? saved.refusals : [saved]);
  const { published, proposed } = saved.value;
  return redirect(
    paths(language).companyProfile(company.slug, published && proposed ? 'both' : published ? 'published' : 'proposed'),
  );
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  memberMessages[language].profile.title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ProfilePage);
