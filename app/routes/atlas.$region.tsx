import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, Outlet, useLoaderData, useRouteError, useSearchParams, type ShouldRevalidateFunction } from '@remix-run/react';
import styles from '../atlas/atlas.css?url';
import { atlasChoice } from '../atlas/atlas-choice.server';
import { AtlasPage } from '../atlas/atlas-page';
import { atlasView } from '../atlas/atlas-view.server';
import { atlasMessages } from '../atlas/messages';
import { RegionChoice, type RegionChoiceProps } from '../atlas/region-choice';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { pageMeta } from '../web/page-meta';

export const handle = { hydrate: true };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  return atlasView(context.db, language, atlasChoice(context.db, request, params.region!, language));
}

/** Selecting a segment changes the panel (atlas.$region._index.tsx); the drawing stays as it is, zoom and all. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, defaultShouldRevalidate }) => {
  const withoutSegment = (url: URL) => {
    const params = new URLSearchParams(url.search);
    params.delete('segment');
    return `${url.pathname}?${params}`;
  };
  return withoutSegment(currentUrl) === withoutSegment(nextUrl) ? false : defaultShouldRevalidate;
};

export const meta: MetaFunction<typeof loader> = ({ data, location, params }) =>
  pageMeta(location.search, (language) => {
    const name = data?.names[language];
    if (name === undefined) return { title: atlasMessages[language].chooseRegion, description: atlasMessages[language].chooseRegionHelp, address: paths(language).atlasForm() };
    return { title: atlasMessages[language].title(name), description: atlasMessages[language].description(name), address: paths(language).atlas(params.region!) };
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

/** A region code that does not exist offers those that do; any other failure is the root's. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) throw error;
  return <RegionChoice {...(error.data as RegionChoiceProps)} />;
}
