import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useMatches, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { languageOf, languageTag } from './i18n/language';
import { homeRegionCode } from './region/home-region.server';
import { Failure } from './ui/failure';
import { Frame } from './ui/frame';
import theme from './ui/theme.css?url';
import { useNonce } from './web/nonce';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: theme },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  return { href: request.url, homeRegion: homeRegionCode(context.db) };
}

/** Only a route that exports `handle = { hydrate: true }` ships script: pages without a graph need none. */
function useHydration(): boolean {
  return useMatches().some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const url = new URL(data?.href ?? 'http://localhost/');
  const language = languageOf(url);
  const nonce = useNonce();
  const hydrate = useHydration();
  return (
    <html lang={languageTag[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <Frame language={language} url={url} homeRegion={data?.homeRegion ?? ''}>
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
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>('root');
  const language = languageOf(new URL(data?.href ?? 'http://localhost/'));
  return <Failure language={language} error={error} homeRegion={data?.homeRegion ?? ''} />;
}
