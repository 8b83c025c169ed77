import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { removalForm } from '../certification/talent/talent-form';
import { talentMessages } from '../certification/talent/talent-messages';
import { TalentPartPage } from '../certification/talent/talent-part-page';
import { addEntry, removeEntry, talentProfile } from '../certification/talent/talent-profile.server';
import { partForms, recordParts } from '../certification/talent/talent-record';
import { paths } from '../paths';
import { fieldsOf } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { sentForm } from '../web/sent-form.server';
import { view } from '../web/view.server';

export const loader = view(requireActor, ({ accountId }, { db, language, params }) => {
  const profile = talentProfile(db, accountId, language);
  const part = recordParts.find((one) => one === params.part);
  if (!part) throw new Response(null, { status: 404 });
  if (!profile.exists) throw redirect(paths(language).talent());
  return { part, profile };
});

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

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data ? talentMessages[language].parts[data.part] : talentMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(TalentPartPage);
