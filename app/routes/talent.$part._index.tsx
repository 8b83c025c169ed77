import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { removalForm } from '../certification/talent/talent-form';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPartPage } from '../certification/talent/talent-part-page';
import { addEntry, removeEntry, talentProfile } from '../certification/talent/talent-profile.server';
import { partForms, recordParts } from '../certification/talent/talent-record';
import { paths } from '../paths';
import { fieldsOf } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { sentForm } from '../web/sent-form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { accountId } = requireActor({ request, context });
  const language = context.language;
  const profile = talentProfile(context.db, accountId, language);
  const part = recordParts.find((one) => one === params.part);
  if (!part) throw new Response(null, { status: 404 });
  if (!profile.exists) throw redirect(paths(language).talent());
  return { language, part, profile };
}

/** Adds an entry, or takes one out when the form names it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const part = recordParts.find((one) => one === params.part);
  if (!part) throw new Response(null, { status: 404 });
  const sent = await sentForm(request);
  const removal = fieldsOf(sent, removalForm);
  const form = fieldsOf(sent, partForms[part]);
  if (!removal.ok && !form.ok) return sendBack(sent, form.refusals);
  const { db, occasion } = context;
  const changed = removal.ok
    ? removeEntry(db, actor, { part, position: removal.value.remove, revision: removal.value.revision }, occasion)
    : form.ok && addEntry(db, actor, part, form.value, occasion);
  if (!changed) throw new Response(null, { status: 400 });
  return changed.ok ? redirect(paths(occasion.language).talentPart(part)) : sendBack(sent, [changed]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) =>
    data ? talentMessages[language].parts[data.part] : talentMessages[language].title,
  );

export default function TalentPartRoute() {
  return <TalentPartPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
