import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import { matchRoutes } from '@remix-run/react';
import { isHydrated } from '../web/hydration';
import { holdingData } from './held-data.server';

type Routes = ServerBuild['routes'];
type RouteObject = Parameters<typeof matchRoutes>[0][number];

/** Addresses whose routes are remembered; the oldest goes first. */
const remembered = 5000;

/**
 * Remix, with a handler for each route that is asked for. Remix matches an address several times over, and each time it
 * flattens, ranks and compiles every route there is, a third of the time a page takes; a handler that knows only the
 * routes an address has comes to the same answer. What matches nothing, and the data of an address (`….data`), go to
 * the handler that knows all. Of a page that ships no script the data are written into the page only.
 */
export function leanHandlers(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const all = createRequestHandler({ build, getLoadContext });
  const tree = childrenOf(build.routes, undefined);
  const handlers = new Map<string, RequestHandler>();
  const known = new Map<string, RequestHandler>();

  const handlerOf = (path: string): RequestHandler => {
    const ids = matchRoutes(tree, path)?.map(({ route }) => route.id!);
    if (!ids) return all;
    const leaf = ids.at(-1)!;
    const handler = handlers.get(leaf) ?? createRequestHandler({ build: buildOf(build, ids), getLoadContext });
    handlers.set(leaf, handler);
    known.set(path, handler);
    if (known.size > remembered) known.delete(known.keys().next().value!);
    return handler;
  };
  return (request, response, next) => {
    const { path, query } = request;
    return (path.endsWith('.data') || '_data' in query ? all : (known.get(path) ?? handlerOf(path)))(
      request,
      response,
      next,
    );
  };
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
  const lean = {
    ...build,
    routes: chosen(build.routes),
    assets: { ...build.assets, routes: chosen(build.assets.routes) },
  };
  return shipsScript(build.routes, ids) ? lean : holdingData(lean);
}

/** Whether a script goes on with the page in the browser; a route without a page is answered by its loader alone. */
function shipsScript(routes: Routes, ids: readonly string[]): boolean {
  const modules = ids.map((id) => routes[id]!.module);
  return modules.at(-1)!.default === undefined || modules.some(({ handle }) => isHydrated(handle));
}
