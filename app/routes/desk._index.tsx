import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { DeskPage } from '../desk/desk-page';
import { deskView } from '../desk/desk-view.server';
import { deskMessages } from '../desk/messages';
import { queueCursor, queues } from '../desk/queue';
import { requireDesk } from '../desk/required-desk.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  queue: parameter.choice(queues),
  region: z.string().regex(/^[1-8]\d{5}$/).optional(),
  older: z.string().regex(/^\d{1,3}$/).transform(Number).optional(),
  after: queueCursor.optional(),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = languageOf(new URL(request.url));
  const { queue = 'waiting', region = null, older = null, after = null } = parseQuery(request, parameters, language);
  return { language, view: deskView(context.db, actor, { queue, region, older, after }, language, context.occasion.now) };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) => privateMeta(location.search, (language) => deskMessages[language].title);

export default function DeskRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <DeskPage language={language} view={view} />;
}
