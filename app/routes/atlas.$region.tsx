import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteError, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { AtlasFailure } from '../atlas/atlas-failure';
import { AtlasPage } from '../atlas/atlas-page';
import { atlasView } from '../atlas/atlas-view.server';
import styles from '../atlas/atlas.css?url';
import { atlasMessages } from '../atlas/messages';
import { samePicture } from '../atlas/picture';
import { paths } from '../paths';
import { failureTitle } from '../ui/failure';
import { publicWords } from '../web/page';

export const handle = { hydrate: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = context.language;
  return atlasView(context.db, language, atlasChoice(context.db, request, params.region!, language));
}

/** Selecting a segment changes the panel (atlas.$region._index.tsx); the drawing stays as it is, zoom and all. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
  samePicture(currentUrl, nextUrl) ? false : defaultShouldRevalidate;

export const meta = publicWords<typeof loader>((language, { data, error, params }) => {
  if (!data)
    return {
      title: failureTitle(error, language),
      description: atlasMessages[language].chooseRegionHelp,
      address: paths(language).regionChoice(),
    };
  const name = data.names[language];
  return {
    title: atlasMessages[language].title(name),
    description: atlasMessages[language].description(name),
    address: paths(language).atlas(params.region!),
  };
});

export default function AtlasRoute() {
  const view = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <AtlasPage view={view} selected={query.get('segment')}>
      <Outlet />
    </AtlasPage>
  );
}

export function ErrorBoundary() {
  return <AtlasFailure error={useRouteError()} />;
}
