import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { regionChoices } from '../alliance/applications/application-page.server';
import { memberMessages } from '../alliance/member-messages';
import { profileForm } from '../alliance/profile/profile-form';
import { profileView, requireOwnCompany, saveProfile } from '../alliance/profile/profile-page.server';
import { ProfilePage } from '../alliance/profile/profile-pages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { longTexts } from '../web/form-limits';

export function loader(asked: LoaderFunctionArgs) {
  const { db } = asked.context;
  const { language, company } = requireOwnCompany(asked);
  const { done } = parseQuery(asked.request, z.object({ done: parameter.text(20) }), language);
  return { language, company, done, regions: regionChoices(db, language), ...profileView(db, company.id, language) };
}

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

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].profile.title(data?.company.name ?? ''));

export default function ProfileRoute() {
  return <ProfilePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
