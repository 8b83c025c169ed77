import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { lenses } from '../gaps/lens';
import { MatrixPage } from '../matrix/matrix-page';
import { matrixView } from '../matrix/matrix.server';
import { matrixMessages } from '../matrix/messages';
import { paths } from '../paths';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default('registry'), chain: parameter.text(40) });

export const headers = () => keptUnder('lens', 'chain');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { lens, chain } = parseQuery(request, parameters, language);
  const view = matrixView(context.db, lens);
  const allowed = view.matrix.chains.map(({ id }) => id);
  if (chain && !allowed.includes(chain)) throw badQuery(language, { field: 'chain', value: chain, allowed });
  return { language, view, chain: chain || null };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: matrixMessages[language].title,
    description: matrixMessages[language].description,
    address: paths(language).matrix(),
  }));

export default function MatrixRoute() {
  const { language, view, chain } = useLoaderData<typeof loader>();
  return <MatrixPage language={language} view={view} chain={chain} />;
}
