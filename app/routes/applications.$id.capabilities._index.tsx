import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { segmentChoices } from '../alliance/applications/application-page.server';
import { saveCapability } from '../alliance/applications/capability-edit.server';
import { capabilityForm } from '../alliance/applications/section-forms';
import { requireEditable } from '../alliance/applications/section-route.server';
import { CapabilitiesPage } from '../alliance/profile/capability-pages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

export const loader = view(requireEditable, ({ page }, { db, language }) => ({
  page,
  segments: segmentChoices(db, language),
}));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, capabilityForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = routeNumber(params);
  const { revision, ...capability } = form.value;
  const saved = saveCapability(context.db, actor, { id, revision }, capability, context.occasion);
  return saved.ok
    ? redirect(paths(context.language).applicationCapability(id, capability.segmentId))
    : sendBack(form.sent, [saved]);
}

export const meta = privateTitle((language) => applicationMessages[language].sections.capabilities);

export default pageOf<typeof loader, typeof action>(CapabilitiesPage);
