import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useRouteError } from '@remix-run/react';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { AtlasFailure } from '../atlas/atlas-failure';
import styles from '../atlas/atlas.css?url';
import { stressMessages } from '../atlas/stress/stress-messages';
import { StressPage } from '../atlas/stress/stress-page';
import { stressView } from '../atlas/stress/stress-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { publicWords } from '../web/page';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const headers = () => keptUnder('lens');

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, language } = context;
  const { region, lens } = atlasChoice(db, request, params.region!, language);
  return { view: stressView(db, language, region, lens) };
}

export const meta = publicWords<typeof loader>((language, { data, params }) =>
  data
    ? {
        title: stressMessages[language].title(data.view.names[language]),
        description: stressMessages[language].description(data.view.names[language]),
        address: paths(language).atlasStress(params.region!),
      }
    : undefined,
);

export default function StressRoute() {
  return <StressPage view={useLoaderData<typeof loader>().view} />;
}

export function ErrorBoundary() {
  return <AtlasFailure error={useRouteError()} />;
}
