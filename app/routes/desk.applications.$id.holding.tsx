import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { holdingForm } from '../desk/decision';
import { DeskFilePage } from '../desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../desk/desk-file.server';
import { releaseApplication, takeApplication } from '../desk/holding.server';
import { deskMessages } from '../desk/messages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { routeNumber } from '../web/route-number';

export const loader = requireDeskFile;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, holdingForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = routeNumber(params);
  const { move, reason } = form.value;
  const held =
    move === 'take'
      ? takeApplication(context.db, actor, id, context.occasion)
      : releaseApplication(context.db, actor, id, reason.trim() || null, context.occasion);
  return held.ok ? redirect(paths(context.language).deskFile(id, placeOnDesk(request))) : sendBack(form.sent, [held]);
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
