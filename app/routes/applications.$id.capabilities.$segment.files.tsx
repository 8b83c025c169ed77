import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { receiveEvidence } from '../alliance/applications/evidence-upload.server';
import { SectionTitle } from '../alliance/applications/section-pages';
import { UploadForm } from '../alliance/profile/capability-pages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

export const loader = view(requireApplication, ({ page }, { text }) => ({ page, segmentId: text('segment') }));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const segmentId = params.segment ?? '';
  const sent = new FormData();
  const received = await receiveEvidence(
    context.db,
    context.files,
    actor,
    { id, segmentId },
    request,
    context.occasion,
    sent,
  );
  return received.ok
    ? redirect(paths(context.language).applicationCapability(id, segmentId))
    : sendBack(sent, [received]);
}

export const meta = privateTitle((language) => applicationMessages[language].capability.addFile);

/** The form on its own: what is shown when a file was refused. */
export default function EvidenceFilesRoute() {
  const { language, page, segmentId } = useLoaderData<typeof loader>();
  return (
    <>
      <SectionTitle language={language} page={page} section="capabilities" />
      <h2 className="mb-4">
        <a href={paths(language).applicationCapability(page.id, segmentId)}>
          {page.segmentNames[segmentId] ?? segmentId}
        </a>
      </h2>
      <UploadForm
        language={language}
        page={page}
        segmentId={segmentId}
        fault={useActionData<typeof action>() ?? null}
      />
    </>
  );
}
