import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskPage } from '../desk/desk-page';
import { deskQueryOf } from '../desk/desk-query';
import { deskView } from '../desk/desk-view.server';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return {
    language,
    view: deskView(context.db, actor, deskQueryOf(request, language), language, context.occasion.now),
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].title);

export default function DeskRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <DeskPage language={language} view={view} />;
}
