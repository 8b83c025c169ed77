import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { TalentEntryPage } from '../certification/talent/talent-entry-page';
import { changeEntryBy, requireEntry } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { sentForm } from '../web/sent-form.server';

export const loader = ({ request, context, params }: LoaderFunctionArgs) => requireEntry({ request, context, params });

/** Saves the entry, or changes its evidence, as the form says. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const { part, position } = requireEntry({ request, context, params });
  const { sent, refusals, saved } = changeEntryBy(
    context.db,
    actor,
    { part, position },
    await sentForm(request),
    context.occasion,
  );
  if (refusals.length > 0) return sendBack(sent, refusals);
  const to = paths(context.language);
  return redirect(saved === 'entry' ? to.talentPart(part) : to.talentEntry(part, position));
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  data
    ? `${talentMessages[language].changeTitle} · ${talentMessages[language].parts[data.part]}`
    : talentMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(TalentEntryPage);
