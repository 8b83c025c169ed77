import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { endShareOf } from '../certificates/wallet/holder-shares.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** Ends a link. There is nothing to see here: reading leads to the certificate's links. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  requireOk(endShareOf(context.db, actor, params.number ?? '', routeNumber(params), context.occasion));
  return redirect(paths(context.language).shares(params.number ?? ''));
}

export function loader({ request, context, params }: ActionFunctionArgs) {
  requireActor({ request, context });
  return redirect(paths(context.language).shares(params.number ?? ''));
}
