import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { isHydrated } from '../web/hydration';
import { directPage, type DirectPage } from './direct-page.server';
import type { MarkupOf, Matches } from './made-page.server';
import { sendPlainPage } from './plain-answer.server';

type Routes = ServerBuild['routes'];
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** What an address that takes no form allows. */
const readingMethods = 'GET, HEAD';
/** Addresses whose routes are remembered; the oldest goes first. */
const remembered = 5000;

/** How one route is answered. */
interface Answering {
  readonly remix: RequestHandler;
  /** No route of the address takes a form. */
  readonly reads: boolean;
  readonly hasPage: boolean;
  /** A GET of its page; left out where a script goes on with it, and where there is none. */
  readonly page?: DirectPage;
}

/** An address that is known: how it is answered, and what its routes read in it. */
interface Known extends Answering {
  readonly matches: Matches;
}

/**
 * Remix, with a handler for each route that is asked for. Remix matches an address several times over, and each time it
 * flattens, ranks and compiles every route there is, a third of the time a page takes; a handler that knows only the
 * routes an address has comes to the same answer. What matches nothing, and the data of an address (`….data`), go to
 * the handler that knows all. Of a page that ships no script the data are written into the page only.
 */
export function leanHandlers(
  build: ServerBuild,
  getLoadContext: GetLoadContextFunction,
  markupOf: MarkupOf,
): RequestHandler {
  const all = createRequestHandler({ build, getLoadContext });
  const tree = childrenOf(build.routes, undefined);
  const handlers = new Map<string, Answering>();
  const known = new Map<string, Known>();

  const knownOf = (path: string): Known | null => {
    const matches = matchRoutes(tree, path) as Matches | null;
    if (!matches) return null;
    const ids = matches.map(({ route }) => route.id);
    const leaf = ids.at(-1)!;
    const answering = handlers.get(leaf) ?? answeringOf({ build, getLoadContext, markupOf }, ids);
    handlers.set(leaf, answering);
    const one = { ...answering, matches };
    known.set(path, one);
    if (known.size > remembered) known.delete(known.keys().next().value!);
    return one;
  };
  return (request, response, next) => {
    const { path, query, method } = request;
    if (path.endsWith('.data') || '_data' in query) return all(request, response, next);
    const one = known.get(path) ?? knownOf(path);
    if (one?.reads && method === 'POST') {
      response.setHeader('Allow', readingMethods);
      if (!one.hasPage) return Promise.resolve(sendPlainPage(response, 405, request.originalUrl));
    }
    if (one?.page && method === 'GET') return one.page(one.matches, request, response, next);
    return (one?.remix ?? all)(request, response, next);
  };
}

interface Parts {
  readonly build: ServerBuild;
  readonly getLoadContext: GetLoadContextFunction;
  readonly markupOf: MarkupOf;
}

/** How the address is answered whose routes, the outermost first, are these. */
function answeringOf({ build, getLoadContext, markupOf }: Parts, ids: readonly string[]): Answering {
  const lean = buildOf(build, ids);
  const modules = ids.map((id) => build.routes[id]!.module);
  const takes = {
    reads: modules.every(({ action }) => action === undefined),
    hasPage: modules.at(-1)!.default !== undefined,
  };
  if (shipsScript(build.routes, ids)) return { ...takes, remix: createRequestHandler({ build: lean, getLoadContext }) };
  return { ...takes, ...directPage({ build: lean, getLoadContext, markupOf }) };
}

function childrenOf(routes: Routes, parentId: string | undefined): RouteObject[] {
  return Object.values(routes).flatMap((route): RouteObject[] => {
    if (!route || route.parentId !== parentId) return [];
    const { id, path, caseSensitive } = route;
    return [
      route.index
        ? { id, path, caseSensitive, index: true }
        : { id, path, caseSensitive, children: childrenOf(routes, id) },
    ];
  });
}

/** The build as if it had only these routes; what the browser loads is told by the whole one's manifest file. */
function buildOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const chosen = <Entry>(entries: Record<string, Entry>) => Object.fromEntries(ids.map((id) => [id, entries[id]!]));
  return {
    ...build,
    routes: chosen(build.routes),
    assets: { ...build.assets, routes: chosen(build.assets.routes) },
  };
}

/** Whether a script goes on with the page in the browser; a route without a page is answered by its loader alone. */
function shipsScript(routes: Routes, ids: readonly string[]): boolean {
  const modules = ids.map((id) => routes[id]!.module);
  return modules.at(-1)!.default === undefined || modules.some(({ handle }) => isHydrated(handle));
}
