import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SchemePage } from '../certification/schemes/scheme-page';
import { schemeVersionView } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export const headers = () => keptUnder();

/** The address a credential names as its achievement: it stays, whatever version is in force. */
export function loader({ context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const of = {
    occupationId: params.occupation ?? '',
    level: routeNumber(params, 'level'),
    version: routeNumber(params, 'version'),
  };
  return {
    language,
    version: of.version,
    scheme: requireOk(schemeVersionView(context.db, of, { actor: null, language, now: context.now() })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data
    ? pageMeta(location.search, (language) => ({
        title: data.scheme.title,
        description: data.scheme.description,
        address: paths(language).schemeVersion(data.scheme.occupation.id, data.scheme.level, data.version),
      }))
    : [];

export default function SchemeVersionRoute() {
  const { language, scheme } = useLoaderData<typeof loader>();
  return <SchemePage language={language} scheme={scheme} />;
}
