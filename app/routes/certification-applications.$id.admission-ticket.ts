import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { admissionTicket } from '../certification/sessions/admission-ticket.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

/** One's own admission ticket as PDF. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const found = await admissionTicket(context.db, actor, id, context.occasion.origin);
  // Why there is no ticket stands on the application's page.
  if (!found.ok && found.code !== 'application-unknown')
    return redirect(paths(context.language).certificationApplication(id));
  const ticket = requireOk(found);
  return new Response(new Uint8Array(ticket.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${ticket.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
