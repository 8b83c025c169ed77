import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sessionMoveForm } from '../certification/desk-form';
import { certificationDeskMessages } from '../certification/desk-messages';
import { CertificationDeskPage } from '../certification/desk-page';
import { certificationDesk } from '../certification/desk-view.server';
import { moveExamSession } from '../certification/exam-session.server';
import { requireDesk } from '../desk/required-desk.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = languageOf(new URL(request.url));
  return { language, desk: certificationDesk(context.db, actor, language) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const form = await readFields(request, sessionMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveExamSession(context.db, actor, { id: Number(params.id), move: form.value.move }, context.occasion);
  return moved.ok ? redirect(paths(context.occasion.language).certificationDesk()) : sendBack(form.sent, [moved]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) => privateMeta(location.search, (language) => certificationDeskMessages[language].title);

export default function SessionMoveRoute() {
  return <CertificationDeskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
