import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SchemePage } from '../certification/schemes/scheme-page';
import { schemeView } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export const headers = () => keptUnder();

export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const of = { occupationId: params.occupation ?? '', level: routeNumber(params, 'level') };
  return {
    language,
    scheme: requireOk(schemeView(context.db, of, { actor: context.actor, language, now: context.now() })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data
    ? pageMeta(location.search, (language) => ({
        title: data.scheme.title,
        description: data.scheme.description,
        address: paths(language).scheme(data.scheme.occupation.id, data.scheme.level),
      }))
    : [];

export default function SchemeRoute() {
  return <SchemePage {...useLoaderData<typeof loader>()} />;
}
