import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { AtlasFailure } from '../atlas/atlas-failure';
import styles from '../atlas/atlas.css?url';
import { comparisonChoice, comparisonParameters } from '../atlas/comparison/comparison-choice.server';
import { comparisonMessages } from '../atlas/comparison/comparison-messages';
import { ComparisonPage } from '../atlas/comparison/comparison-page';
import { comparisonView } from '../atlas/comparison/comparison-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { publicWords } from '../web/page';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  // The page becomes that of a what-if without being loaded anew.
];

export const headers = () => keptUnder(...comparisonParameters);

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  return { view: comparisonView(db, language, comparisonChoice(db, request, params.region!, language)) };
}

export const meta = publicWords<typeof loader>((language, { data, params }) =>
  data
    ? {
        title: data.view.titles[language],
        description: comparisonMessages[language].description(data.view.names[language]),
        address: paths(language).atlasComparison(params.region!),
      }
    : undefined,
);

export default function ComparisonRoute() {
  return <ComparisonPage view={useLoaderData<typeof loader>().view} />;
}

export function ErrorBoundary() {
  return <AtlasFailure error={useRouteError()} />;
}
