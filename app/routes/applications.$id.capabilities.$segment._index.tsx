import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { CapabilityPage } from '../alliance/profile/capability-pages';
import { requireEditable } from '../alliance/applications/section-route.server';
import { changeCapability } from '../alliance/profile/capability-change.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { sentForm } from '../web/sent-form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader(asked: LoaderFunctionArgs) {
  const { language, page } = requireEditable(asked);
  const segmentId = asked.params.segment ?? '';
  if (!page.capabilities.some((one) => one.segmentId === segmentId))
    throw redirect(paths(language).applicationSection(page.id, 'capabilities'));
  return { language, page, segmentId };
}

/** Changes the words, adds a link, or removes evidence or the capability itself: the form says which. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const sent = await sentForm(request);
  const changed = changeCapability(context.db, actor, id, sent, context.occasion);
  if (!changed.ok) return sendBack(sent, changed.refusals);
  const to = paths(context.language);
  return redirect(
    changed.gone ? to.applicationSection(id, 'capabilities') : to.applicationCapability(id, params.segment ?? ''),
  );
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.capabilities);

export default function CapabilityRoute() {
  const { language, page, segmentId } = useLoaderData<typeof loader>();
  return (
    <CapabilityPage
      language={language}
      page={page}
      segmentId={segmentId}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
