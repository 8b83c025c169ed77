import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { TalentUploadPage } from '../certification/talent/talent-entry-page';
import { requireEntry } from '../certification/talent/talent-entry.server';
import { talentMessages } from '../certification/talent/talent-messages';
import { receiveTalentEvidence } from '../certification/talent/talent-upload.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

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

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => talentMessages[language].addFile);

export default function TalentEvidenceFilesRoute() {
  return <TalentUploadPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
