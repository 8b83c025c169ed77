import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { attachToCompany } from '../desk/attachment.server';
import { verdictForm } from '../desk/decision';
import { DeskFilePage } from '../desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../desk/desk-file.server';
import { judgeDuplicate } from '../desk/holding.server';
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
  const form = await readFields(request, verdictForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const id = routeNumber(params);
  const { company, verdict, reason } = form.value;
  const judged =
    verdict === 'attach'
      ? attachToCompany(context.db, actor, id, Number(company), reason, context.occasion)
      : judgeDuplicate(context.db, actor, id, Number(company), verdict, context.occasion);
  return judged.ok
    ? redirect(paths(context.language).deskFile(id, placeOnDesk(request), 'duplicates'))
    : sendBack(form.sent, [judged]);
}

export const meta = privateTitle<typeof loader>((language, { data }) =>
  deskMessages[language].file.title(data?.file.reference ?? ''),
);

export default pageOf<typeof loader, typeof action>(DeskFilePage);
