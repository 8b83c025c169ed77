import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { verdictForm } from '../desk/decision';
import { DeskFilePage } from '../desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../desk/desk-file.server';
import { attachToCompany } from '../desk/attachment.server';
import { judgeDuplicate } from '../desk/holding.server';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader(asked: LoaderFunctionArgs) {
  return requireDeskFile(asked);
}

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

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => deskMessages[language].file.title(data?.file.reference ?? ''));

export default function DuplicatesRoute() {
  const { language, file } = useLoaderData<typeof loader>();
  return <DeskFilePage language={language} file={file} fault={useActionData<typeof action>() ?? null} />;
}
