import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireEditable } from '../alliance/applications/section-route.server';
import { changeCapability } from '../alliance/profile/capability-change.server';
import { CapabilityPage } from '../alliance/profile/capability-pages';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';
import { view } from '../web/view.server';

export const loader = view(requireEditable, ({ page }, { language, text }) => {
  if (!page.capabilities.some((one) => one.segmentId === text('segment')))
    throw redirect(paths(language).applicationSection(page.id, 'capabilities'));
  return { page, segmentId: text('segment') };
});

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

export const meta = privateTitle((language) => applicationMessages[language].sections.capabilities);

export default pageOf<typeof loader, typeof action>(CapabilityPage);
