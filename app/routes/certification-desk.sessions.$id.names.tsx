import { data, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { openNames } from '../certification/sessions/attendance-list.server';
import { sessionMessages } from '../certification/sessions/session-messages';
import { NamesPage } from '../certification/sessions/session-names-page';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { privateTitle } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';
import { view } from '../web/view.server';

export const loader = view(requireDesk, (actor, { db, language, now, id }) => ({
  view: requireOk(sessionDesk(db, actor, { id, q: '', seats: 1 }, language, now)),
}));

/** Shows the names; asked for by a form, since it leaves a row of history. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  await sentForm(request);
  return data({ names: requireOk(openNames(context.db, actor, routeNumber(params), context.occasion)) });
}

export const meta = privateTitle((language) => sessionMessages[language].names);

export default function SessionNamesRoute() {
  return <NamesPage {...useLoaderData<typeof loader>()} names={useActionData<typeof action>()?.names ?? null} />;
}
