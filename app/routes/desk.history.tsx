import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { deskMessages } from '../desk/messages';
import { historyMessages } from '../history/messages';
import { regionHistoryView } from '../history/region-history.server';
import { regionThings } from '../history/region-things';
import { RegionHistoryPage } from '../history/scoped-history-pages';
import { privateTitle } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, context }: LoaderFunctionArgs) {
  const grant = requireActor({ request, context }).roles.find(({ role }) => role === 'official');
  // A grant for one region opens the page; what is shown there is cut to the regions granted.
  const actor = requireDeed({ request, context }, 'history.see', { regionCode: grant?.regionCode ?? null });
  const language = context.language;
  const { type = null, before } = parseQuery(
    request,
    z.object({ type: parameter.choice(regionThings), before: parameter.position() }),
    language,
  );
  return { language, type, ...regionHistoryView(context.db, actor, { type, before }) };
}

export const meta = privateTitle((language) => historyMessages[language].region);

export default function RegionHistoryRoute() {
  const shown = useLoaderData<typeof loader>();
  return <RegionHistoryPage {...shown} deskName={deskMessages[shown.language].title} />;
}
