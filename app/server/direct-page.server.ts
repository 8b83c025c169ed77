import { createRequestHandler, type GetLoadContextFunction, type RequestHandler } from '@remix-run/express';
import type { AppLoadContext, LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import type { Request as Incoming } from 'express';
import { holdingData } from './held-data.server';
import { isReply } from './loader-reply';
import { pageMaker, sendPage, type LoaderData, type MarkupOf, type Matches } from './made-page.server';
import { addressOfRequest, webRequest } from './web-request.server';

/** What each loader came to, to be had again without asking it again. */
type Outcomes = ReadonlyMap<string, Promise<unknown>>;

/** Answers a GET of the address the routes were matched to. */
export type DirectPage = (matches: Matches, ...call: Parameters<RequestHandler>) => Promise<void>;

interface Parts {
  /** The build with the routes of this page alone. */
  readonly build: ServerBuild;
  readonly getLoadContext: GetLoadContextFunction;
  readonly markupOf: MarkupOf;
}

/**
 * The handler of a page that ships no script. Where each of its loaders finds plain data, the page is made here: of
 * what Remix does around loaders and markup (five requests made of one, a stream of the data, an answer read out of
 * another) such a page needs nothing, and it took a third of the time. Whatever else comes of it, a refusal, a redirect,
 * an error of a component, goes to Remix with the same context and what the loaders came to: none runs twice.
 */
export function directPage({ build, getLoadContext, markupOf }: Parts): { page: DirectPage; remix: RequestHandler } {
  const contexts = new WeakMap<Incoming, AppLoadContext>();
  const outcomes = new WeakMap<AppLoadContext, Outcomes>();
  const remix = createRequestHandler({
    build: holdingData(recalling(build, (context) => outcomes.get(context))),
    getLoadContext: async (request, response) => contexts.get(request) ?? (await getLoadContext(request, response))!,
  });
  const pageOf = pageMaker(build, markupOf);
  const page: DirectPage = async (matches, incoming, answer, next) => {
    try {
      const url = addressOfRequest(incoming);
      if (!isUsual(url, incoming)) return await remix(incoming, answer, next);
      const context = (await getLoadContext(incoming, answer))!;
      contexts.set(incoming, context);
      const found = askLoaders(build, matches, {
        request: webRequest(incoming, url),
        context,
        params: matches[0]!.params,
      });
      outcomes.set(context, found);
      const data = await plainData(found);
      const made = data && pageOf({ matches, url, context, data });
      if (!made) return await remix(incoming, answer, next);
      sendPage(answer, made);
    } catch (error) {
      next(error);
    }
  };
  return { page, remix };
}

/** Whether Remix reads nothing of its own out of the address. */
function isUsual({ pathname, searchParams, hash }: URL, { path }: Incoming): boolean {
  return pathname === path && hash === '' && !searchParams.has('index') && !searchParams.has('_routes');
}

/** All at once, as Remix does; what they throw waits until it is asked for. */
function askLoaders({ routes }: ServerBuild, matches: Matches, args: LoaderFunctionArgs): Outcomes {
  const asked = matches.flatMap(({ route: { id } }) => {
    const loader = routes[id]!.module.loader;
    if (!loader) return [];
    const outcome = (async () => loader(args))();
    outcome.catch(() => undefined);
    return [[id, outcome] as const];
  });
  return new Map(asked);
}

/** What the loaders found; null where one threw, or answered more than data. */
async function plainData(found: Outcomes): Promise<LoaderData | null> {
  const data: LoaderData = {};
  for (const [id, outcome] of found) {
    try {
      const value = await outcome;
      if (typeof value !== 'object' || value === null || value instanceof Response || isReply(value)) return null;
      data[id] = value;
    } catch {
      return null;
    }
  }
  return data;
}

/** The build whose loaders answer what they came to before, where they were asked already. */
function recalling(build: ServerBuild, before: (context: AppLoadContext) => Outcomes | undefined): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      const loader = route?.module.loader;
      if (!loader) return [id, route];
      const recall: typeof loader = (args, ...rest) => before(args.context)?.get(id) ?? loader(args, ...rest);
      return [id, { ...route, module: { ...route.module, loader: recall } }];
    }),
  );
  return { ...build, routes };
}
