import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { TalentUploadPage } from '../certification/talent/talent-entry-page';
import { requireEntry } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { receiveTalentEvidence } from '../certification/talent/talent-upload.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export const loader = ({ request, context, params }: LoaderFunctionArgs) => requireEntry({ request, context, params });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const { part, position } = requireEntry({ request, context, params });
  const received = await receiveTalentEvidence(
    context.db,
    context.files,
    actor,
    { part, position },
    request,
    context.occasion,
  );
  return received.ok
    ? redirect(paths(context.language).talentEntry(part, position))
    : sendBack(new FormData(), [received]);
}

export const meta = privateTitle((language) => talentMessages[language].addFile);

export default pageOf<typeof loader, typeof action>(TalentUploadPage);
