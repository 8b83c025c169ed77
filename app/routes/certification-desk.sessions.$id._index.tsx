import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { moveExamSession } from '../certification/sessions/exam-session.server';
import { sessionMoveForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = languageOf(new URL(request.url));
  const query = parseQuery(request, z.object({ q: parameter.text(100), seats: parameter.page() }), language);
  return {
    language,
    view: requireOk(sessionDesk(context.db, actor, { id: Number(params.id), ...query }, language, context.now())),
  };
}

/** Opens, closes, reopens or cancels the session. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const id = Number(params.id);
  const form = await readFields(request, sessionMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveExamSession(context.db, actor, { id, ...form.value }, context.occasion);
  return moved.ok
    ? redirect(paths(context.occasion.language).certificationDeskSession(id))
    : sendBack(form.sent, [moved]);
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.view.title ?? sessionMessages[language].moves);

export default function SessionDeskRoute() {
  return <SessionDeskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
