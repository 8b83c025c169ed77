import {
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '../accounts/permissions/actor';
import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { demandForm } from '../talent-demand/demand';
import { DemandPage } from '../talent-demand/demand-page';
import { recordDemand } from '../talent-demand/demand.server';
import { demandPageView } from '../talent-demand/demand-view.server';
import { talentDemandMessages } from '../talent-demand/messages';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

/** An official of any region; which regions they may record for is asked again with the form. */
function requireOfficial(asked: { request: Request; context: AppLoadContext }): Actor {
  const own = requireActor(asked).roles.find(({ role }) => role === 'official');
  return requireDeed(asked, 'talent-demand.record', { regionCode: own?.regionCode ?? null });
}

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireOfficial({ request, context });
  const language = context.language;
  return { language, view: demandPageView(context.db, actor, language) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOfficial({ request, context });
  const form = await readFields(request, demandForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const recorded = recordDemand(context.db, actor, form.value, context.occasion);
  return recorded.ok ? redirect(paths(context.language).talentDemand()) : sendBack(form.sent, [recorded]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => talentDemandMessages[language].title);

export default function TalentDemandRoute() {
  return <DemandPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
