import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { openNames } from '../certification/sessions/attendance-list.server';
import { sessionMessages } from '../certification/sessions/session-messages';
import { NamesPage } from '../certification/sessions/session-parts-pages';
import { sessionDesk } from '../certification/sessions/session-view.server';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';
import { requireOk } from '../web/required-page.server';
import { sentForm } from '../web/sent-form.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = languageOf(new URL(request.url));
  return {
    language,
    view: requireOk(
      sessionDesk(context.db, actor, { id: Number(params.id), q: '', seats: 1 }, language, context.now()),
    ),
  };
}

/** Shows the names; asked for by a form, since it leaves a row of history. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireDesk({ request, context });
  await sentForm(request);
  return data({ names: requireOk(openNames(context.db, actor, Number(params.id), context.occasion)) });
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => sessionMessages[language].names);

export default function SessionNamesRoute() {
  return <NamesPage {...useLoaderData<typeof loader>()} names={useActionData<typeof action>()?.names ?? null} />;
}
