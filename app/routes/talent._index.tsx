import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { regionChoices } from '../alliance/applications/application-page.server';
import { basicsForm } from '../certification/talent/talent-form';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPage } from '../certification/talent/talent-pages';
import { talentProfile } from '../certification/talent/talent-profile.server';
import { saveBasics } from '../certification/talent/talent-basics.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = requireActor({ request, context });
  const language = context.language;
  return {
    language,
    profile: talentProfile(context.db, accountId, language),
    regions: regionChoices(context.db, language),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, basicsForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const saved = saveBasics(context.db, actor, form.value, context.occasion);
  return saved.ok ? redirect(paths(context.language).talent()) : sendBack(form.sent, [saved]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => talentMessages[language].title);

export default function TalentRoute() {
  return <TalentPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
