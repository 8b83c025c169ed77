import { data, type EntryContext, type LoaderFunction, type ServerBuild } from '@remix-run/node';
import { isReply } from './loader-reply';

type LoaderData = EntryContext['staticHandlerContext']['loaderData'];

const held = new WeakMap<object, unknown>();

/**
 * The build for a page that ships no script: its loaders answer with a token in the place of their data, and the data
 * are back before the page is made. In between Remix writes all that loaders answered once more, for scripts to go on
 * with; of tokens that costs nothing.
 */
export function holdingData(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      const loader = route?.module.loader;
      return [id, route && loader ? { ...route, module: { ...route.module, loader: holding(loader) } } : route];
    }),
  );
  const { module } = build.entry;
  const page: typeof module.default = (request, status, headers, context, ...rest) => {
    handOut(context.staticHandlerContext.loaderData);
    return module.default(request, status, headers, context, ...rest);
  };
  return { ...build, routes, entry: { ...build.entry, module: { ...module, default: page } } };
}

function handOut(loaderData: LoaderData): void {
  for (const [id, value] of Object.entries(loaderData))
    if (typeof value === 'object' && value !== null && held.has(value)) loaderData[id] = held.get(value);
}

function holding(loader: LoaderFunction): LoaderFunction {
  return async (...asked) => {
    const answer: unknown = await loader(...asked);
    if (typeof answer !== 'object' || answer === null || answer instanceof Response) return answer;
    return isReply(answer) ? data(hold(answer.data), answer.init ?? undefined) : hold(answer);
  };
}

function hold(value: unknown): object {
  const token = {};
  held.set(token, value);
  return token;
}
