import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const page = { id: 'page', path: '', hasAction: false, hasLoader: true, module: '' };

/** A route's page as its server shows it: with what its loader found, and what an action answered. */
export function shownPage(Page: ComponentType, found: unknown, answer: unknown): string {
  const context = {
    manifest: { routes: { page }, entry: { imports: [], module: '' }, url: '', version: '' },
    routeModules: { page: { default: Page } },
    future: {},
    isSpaMode: false,
    serverHandoffString: '',
    staticHandlerContext: {
      basename: '/',
      location: { pathname: '/', search: '', hash: '', state: null, key: 'default' },
      matches: [{ params: {}, pathname: '/', pathnameBase: '/', route: page }],
      loaderData: { page: found },
      actionData: { page: answer },
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    },
  } as unknown as EntryContext;
  return renderToStaticMarkup(<RemixServer context={context} url="http://localhost:3000/" />);
}
