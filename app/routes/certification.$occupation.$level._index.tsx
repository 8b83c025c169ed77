import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SchemePage } from '../certification/schemes/scheme-page';
import { schemeView } from '../certification/schemes/scheme-view.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export const headers = () => keptUnder();

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  const of = { occupationId: params.occupation ?? '', level: Number(params.level) };
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
