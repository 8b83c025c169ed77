import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { holdingForm } from '../desk/decision';
import { DeskFilePage } from '../desk/desk-file-page';
import { placeOnDesk, requireDeskFile } from '../desk/desk-file.server';
import { releaseApplication, takeApplication } from '../desk/holding.server';
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

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => deskMessages[language].file.title(data?.file.reference ?? ''));

export default function HoldingRoute() {
  const { language, file } = useLoaderData<typeof loader>();
  return <DeskFilePage language={language} file={file} fault={useActionData<typeof action>() ?? null} />;
}
