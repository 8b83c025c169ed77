import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { defaultLanguage, languageTag, languageOf } from './i18n/language';
import { homeRegionCode } from './region/home-region.server';
import { explainAccount } from './accounts/refusals';
import { Failure, failureTitle } from './ui/failure';
import { Frame } from './ui/frame';
import { frameMessages } from './ui/messages';
import theme from './ui/theme.css?url';
import { requireKnownLanguage } from './web/bad-query';
import { useBarReader } from './web/bar-reader-context';
import { isHydrated } from './web/hydration';
import { useNonce } from './web/nonce';
import { useRequestId } from './web/request-id';
import { StillContext } from './web/still-context';

/**
 * A page of ours that an error replaced still says when to try again: the boundary is here, so only these headers go
 * out.
 */
export const headers: HeadersFunction = ({ errorHeaders }): Record<string, string> => {
  const wait = errorHeaders?.get('Retry-After');
  return wait ? { 'Retry-After': wait } : {};
};

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: theme },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  requireKnownLanguage(request, defaultLanguage);
  return { homeRegion: homeRegionCode(context.db) };
}

/** Only a route that exports `handle = { hydrate: true }` ships script: pages without a graph need none. */
function useHydration(): boolean {
  const still = useContext(StillContext);
  return useMatches().some(({ handle }) => isHydrated(handle)) && !still;
}

/** Path and query of this page. The host stays out: a kept page is sent to readers who came by another. */
function useUrl(): URL {
  const { pathname, search } = useLocation();
  return new URL(`http://localhost${pathname}${search}`);
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const url = useUrl();
  const language = languageOf(url);
  const nonce = useNonce();
  const reader = useBarReader();
  const error = useRouteError();
  const hydrate = useHydration() && error == null;
  return (
    <html lang={languageTag[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {error != null && <title>{`${failureTitle(error, language)} · ${frameMessages[language].product}`}</title>}
        <Meta />
        <Links />
      </head>
      <body>
        <Frame language={language} url={url} homeRegion={data?.homeRegion ?? ''} reader={reader}>
          {children}
        </Frame>
        {hydrate && <ScrollRestoration nonce={nonce} />}
        {hydrate && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  useLoaderData<typeof loader>();
  return <Outlet />;
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('root');
  return (
    <Failure
      language={languageOf(useUrl())}
      error={useRouteError()}
      homeRegion={data?.homeRegion ?? ''}
      requestId={useRequestId()}
      explain={explainAccount}
    />
  );
}
