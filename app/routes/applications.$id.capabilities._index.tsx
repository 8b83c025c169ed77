import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { saveCapability } from '../alliance/applications/capability-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { segmentChoices } from '../alliance/applications/application-page.server';
import { capabilityForm } from '../alliance/applications/section-forms';
import { CapabilitiesPage } from '../alliance/profile/capability-pages';
import { requireEditable } from '../alliance/applications/section-route.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader(asked: LoaderFunctionArgs) {
  const { language, page } = requireEditable(asked);
  return { language, page, segments: segmentChoices(asked.context.db, language) };
}

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

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.capabilities);

export default function CapabilitiesRoute() {
  const { language, page, segments } = useLoaderData<typeof loader>();
  return (
    <CapabilitiesPage
      language={language}
      page={page}
      segments={segments}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
