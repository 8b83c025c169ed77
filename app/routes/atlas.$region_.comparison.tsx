import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { z } from 'zod';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { AtlasFailure } from '../atlas/atlas-failure';
import styles from '../atlas/atlas.css?url';
import { comparisonMessages } from '../atlas/comparison/comparison-messages';
import { ComparisonPage } from '../atlas/comparison/comparison-page';
import { comparisonView } from '../atlas/comparison/comparison-view.server';
import { paths } from '../paths';
import { findRegion } from '../region/regions.server';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ with: parameter.text(12) });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const headers = () => keptUnder('lens', 'chain', 'with');

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const choice = atlasChoice(db, request, params.region!, language);
  const { with: other } = parseQuery(request, parameters, language);
  if (other && !findRegion(db, other))
    throw badQuery(language, { field: 'with', value: other, allowed: ['GB/T 2260'] });
  return { view: comparisonView(db, language, choice, other || null) };
}

export const meta = publicWords<typeof loader>((language, { data, params }) =>
  data
    ? {
        title: comparisonMessages[language].title(data.view.names[language]),
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
