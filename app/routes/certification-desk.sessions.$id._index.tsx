import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { moveExamSession } from '../certification/sessions/session-move.server';
import { sessionMoveForm } from '../certification/sessions/session-form';
import { sessionMessages } from '../certification/sessions/session-messages';
import { SessionDeskPage } from '../certification/sessions/session-page';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  const query = parseQuery(request, z.object({ q: parameter.text(100), seats: parameter.page() }), language);
  return {
    language,
    view: requireOk(sessionDesk(context.db, actor, { id: routeNumber(params), ...query }, language, context.now())),
  };
}

/** Opens, closes, reopens or cancels the session. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, sessionMoveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveExamSession(context.db, actor, { id, ...form.value }, context.occasion);
  return moved.ok ? redirect(paths(context.language).certificationDeskSession(id)) : sendBack(form.sent, [moved]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.view.title ?? sessionMessages[language].moves);

export default function SessionDeskRoute() {
  return <SessionDeskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
