import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { signInSheet } from '../certification/sessions/sign-in-sheet.server';
import { paths } from '../paths';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** The sheet is asked for by a form, since it leaves a row of history; who follows the address finds the button. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  requireDesk({ request, context });
  return redirect(paths(context.language).sessionPart(routeNumber(params), 'names'));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  await sentForm(request);
  const sheet = requireOk(await signInSheet(context.db, actor, routeNumber(params), context.occasion));
  return new Response(new Uint8Array(sheet.bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${sheet.name}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
