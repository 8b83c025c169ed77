import { createRequestHandler } from '@remix-run/express';
import type { EntryContext } from '@remix-run/node';
import { afterAll, expect, test } from 'vitest';
import { leanHandlers } from '../../app/server/lean-handlers.server';
import type { MarkupOf } from '../../app/server/made-page.server';
import { productionBuild } from './production-build';
import { serving, stopServing } from './serving';

const places: Readonly<Record<string, { path?: string; index?: true; parentId?: string }>> = {
  root: { path: '' },
  home: { index: true, parentId: 'root' },
  companies: { path: 'companies', parentId: 'root' },
  list: { index: true, parentId: 'companies' },
  company: { path: ':slug', parentId: 'companies' },
  comparison: { path: 'comparison', parentId: 'companies' },
  file: { path: 'files/:name.json', parentId: 'root' },
  elsewhere: { path: '*', parentId: 'root' },
};
/** Loaders and actions tell their route and what it was called with; a page tells the routes it is made of. */
const routes = Object.fromEntries(
  Object.entries(places).map(([id, place]) => {
    const told = ({ request, params }: { request: Request; params: object }) => ({
      id,
      method: request.method,
      params,
    });
    const page = id === 'file' ? {} : { default: () => null };
    return [
      id,
      {
        id,
        ...place,
        module: { loader: id === 'file' ? (call: never) => Response.json(told(call)) : told, action: told, ...page },
      },
    ];
  }),
);
const assetsOf = (id: string) => ({
  id,
  ...places[id],
  module: `/${id}.js`,
  hasLoader: true,
  hasAction: true,
  hasErrorBoundary: false,
});
const assets = Object.fromEntries(Object.keys(places).map((id) => [id, assetsOf(id)]));
const build = productionBuild(routes, assets, {
  handleError: () => undefined,
  default: (
    _request: Request,
    status: number,
    _headers: Headers,
    { staticHandlerContext: { matches, loaderData, actionData } }: EntryContext,
  ) => Response.json({ routes: matches.map(({ route }) => route.id), loaderData, actionData }, { status }),
});

const getLoadContext = () => ({}) as never;
/** The text of a page: what it is made of. */
const markupOf: MarkupOf = ({ staticHandlerContext: { matches, loaderData, actionData } }) =>
  JSON.stringify({ routes: matches.map(({ route }) => route.id), loaderData, actionData });
const whole = await serving((...call) => void createRequestHandler({ build, getLoadContext })(...call));
const lean = await serving((...call) => void leanHandlers(build, getLoadContext, markupOf)(...call));
const remembering = leanHandlers(build, getLoadContext, markupOf);
const kept = await serving((...call) => void remembering(...call));
afterAll(stopServing);

test.each([
  ['GET', '/'],
  ['GET', '/companies'],
  ['GET', '/companies/'],
  ['GET', '/companies/comparison?a=1'],
  ['GET', '/companies/nanfang'],
  ['GET', '/companies/%E5%8D%97%E6%96%B9'],
  ['GET', '/companies/%E5%8D'],
  ['GET', '/COMPANIES/nanfang'],
  ['GET', '/files/facts.json'],
  ['GET', '/nothing/here'],
  ['GET', '/companies/nanfang.data'],
  ['GET', '/_root.data'],
  ['HEAD', '/companies'],
  ['POST', '/companies?index'],
  ['POST', '/companies/nanfang'],
  ['POST', '/nothing'],
])('%s %s is answered as by all routes together', async (method, address) => {
  const [expected, ...answers] = await Promise.all(
    [whole, lean, kept, kept].map(async (origin) => {
      const answer = await fetch(`${origin}${address}`, { method });
      return [answer.status, await answer.text()];
    }),
  );
  for (const answer of answers) expect(answer).toEqual(expected);
});

test('two addresses of one route keep their own parameters', async () => {
  const of = async (slug: string) =>
    ((await (await fetch(`${kept}/companies/${slug}`)).json()) as { loaderData: object }).loaderData;
  expect(await of('a')).toMatchObject({ company: { params: { slug: 'a' } } });
  expect(await of('b')).toMatchObject({ company: { params: { slug: 'b' } } });
});

test('a page is made of its own routes and no others', async () => {
  expect(await (await fetch(`${lean}/companies/nanfang`)).json()).toMatchObject({
    routes: ['root', 'companies', 'company'],
  });
  expect(await (await fetch(`${lean}/nothing/here`)).json()).toMatchObject({ routes: ['root', 'elsewhere'] });
});
