import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openNames } from '../certification/sessions/attendance-list.server';
import { sessionMessages } from '../certification/sessions/session-messages';
import { NamesPage } from '../certification/sessions/session-names-page';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { sentForm } from '../web/sent-form.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return {
    language,
    view: requireOk(
      sessionDesk(context.db, actor, { id: routeNumber(params), q: '', seats: 1 }, language, context.now()),
    ),
  };
}

/** Shows the names; asked for by a form, since it leaves a row of history. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  await sentForm(request);
  return data({ names: requireOk(openNames(context.db, actor, routeNumber(params), context.occasion)) });
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].names);

export default function SessionNamesRoute() {
  return <NamesPage {...useLoaderData<typeof loader>()} names={useActionData<typeof action>()?.names ?? null} />;
}
