import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { removeScenario } from '../atlas/saved-scenarios/saved-scenarios.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** Deletes a kept scenario. There is nothing to see here: reading leads to the list. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  requireOk(removeScenario(context.db, actor, routeNumber(params), context.occasion));
  return redirect(paths(context.language).scenarios());
}

export function loader({ request, context }: ActionFunctionArgs) {
  requireActor({ request, context });
  return redirect(paths(context.language).scenarios());
}
