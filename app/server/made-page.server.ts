import type { AppLoadContext, EntryContext, ServerBuild } from '@remix-run/node';
import type { Response as Answer } from 'express';
import { documentHeaders } from '../web/document-headers';

type StaticContext = EntryContext['staticHandlerContext'];
export type Matches = StaticContext['matches'];
export type LoaderData = StaticContext['loaderData'];

/** What a page shows beside what its loaders found. */
export type PageReader = Pick<AppLoadContext, 'nonce' | 'requestId' | 'bar' | 'formReader'>;

/** A page as text; throws what its components throw. */
export type MarkupOf = (context: EntryContext, url: string, reader: PageReader) => string;

/** What a page is made of. */
interface Found {
  readonly matches: Matches;
  readonly url: URL;
  readonly context: AppLoadContext;
  /** By the route whose loader found it. */
  readonly data: LoaderData;
}

interface MadePage {
  readonly markup: string;
  readonly headers: Headers;
}

/** Makes the pages of a build, of data that loaders found; null where a component throws. */
export function pageMaker(build: ServerBuild, markupOf: MarkupOf): (found: Found) => MadePage | null {
  const { assets, basename = '/', future, isSpaMode } = build;
  const routeModules = Object.fromEntries(Object.entries(build.routes).map(([id, route]) => [id, route!.module]));
  const serializeError: EntryContext['serializeError'] = ({ message }) => ({ message });
  return ({ matches, url, context, data }) => {
    const { pathname, search } = url;
    const found: StaticContext = {
      basename,
      location: { pathname, search, hash: '', state: null, key: 'default' },
      matches,
      loaderData: data,
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
      activeDeferreds: null,
    };
    const entry = { manifest: assets, routeModules, staticHandlerContext: found, future, isSpaMode, serializeError };
    try {
      return { markup: markupOf(entry, url.href, context), headers: documentHeaders(headersOf(build, matches), entry) };
    } catch {
      return null;
    }
  };
}

/** What the routes say of the page: each may take up what those around it say. */
function headersOf({ routes }: ServerBuild, matches: Matches): Headers {
  const none = new Headers();
  let parentHeaders = none;
  for (const { route } of matches) {
    const { headers } = routes[route.id]!.module;
    const own =
      typeof headers === 'function'
        ? headers({ parentHeaders, loaderHeaders: none, actionHeaders: none, errorHeaders: undefined })
        : headers;
    if (own) parentHeaders = new Headers(own);
  }
  return new Headers(parentHeaders);
}

/** Sends it in one piece: as a string of one character per byte, which node:http joins with the head. */
export function sendPage(answer: Answer, { markup, headers }: MadePage): void {
  const bytes = Buffer.from(markup);
  for (const [name, value] of headers) answer.append(name, value);
  answer.setHeader('Content-Type', 'text/html; charset=utf-8');
  answer.setHeader('Content-Length', bytes.length);
  answer.end(bytes.toString('latin1'), 'latin1');
}
