import { createRequestHandler } from '@remix-run/express';
import { data, redirect, type EntryContext } from '@remix-run/node';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { leanHandlers } from '../../app/server/lean-handlers.server';
import { productionBuild } from './production-build';
import { serving, stopServing } from './serving';

/** What the loader of a page at each address does. */
const loaders: Readonly<Record<string, (asked: { request: Request; context: object }) => unknown>> = {
  plain: ({ request: { url, headers } }) => ({
    query: new URL(url).search,
    said: new URL(url).searchParams.get('q'),
    agent: headers.get('user-agent'),
  }),
  moved: () => {
    throw redirect('/plain');
  },
  sent: () => redirect('/plain', 303),
  refused: () => {
    throw Response.json({ kind: 'refused' }, { status: 403, headers: { 'Retry-After': '3' } });
  },
  failing: () => {
    throw new Error('nobody expected this');
  },
  marked: () => data({ some: 'value' }, { status: 202, headers: { 'Retry-After': '4' } }),
  unshown: () => ({ breaks: true }),
  nothing: () => null,
};
const asked: string[] = [];
const contexts = new Set<object>();
const places = Object.keys(loaders);
const routes = {
  root: {
    id: 'root',
    path: '',
    module: {
      loader: ({ context }: { context: object }) => {
        asked.push('root');
        contexts.add(context);
        return { region: '440100' };
      },
      headers: () => ({ 'X-Of-Root': 'yes', 'Kept-Under': 'lang' }),
      default: () => null,
    },
  },
  ...Object.fromEntries(
    places.map((id) => [
      id,
      {
        id,
        path: id,
        parentId: 'root',
        module: {
          loader: (args: never) => {
            asked.push(id);
            return loaders[id]!(args);
          },
          ...(id === 'plain'
            ? {
                headers: ({ parentHeaders }: { parentHeaders: Headers }) => ({
                  ...Object.fromEntries(parentHeaders),
                  'X-Own': '1',
                }),
              }
            : {}),
          default: () => null,
        },
      },
    ]),
  ),
};
const textOf = ({ staticHandlerContext: { matches, loaderData, errors } }: EntryContext) => {
  if (!errors && Object.values(loaderData).some((value) => value && 'breaks' in value)) throw new Error('unshown');
  return JSON.stringify({ routes: matches.map(({ route }) => route.id), loaderData, errors });
};
const failures: string[] = [];
const assets = Object.fromEntries(
  Object.values(routes).map(({ id, path }) => [id, { id, path, module: `/${id}.js`, hasLoader: true }]),
);
const build = productionBuild(routes, assets, {
  handleError: (error: unknown) => failures.push(String(error)),
  default: (_request: Request, status: number, headers: Headers, context: EntryContext) => {
    headers.set('Content-Type', 'text/html; charset=utf-8');
    if (!headers.has('Cache-Control') && !headers.has('Kept-Under')) headers.set('Cache-Control', 'private, no-store');
    return new Response(textOf(context), { status, headers });
  },
});

let begun = 0;
const getLoadContext = () => ({ number: (begun += 1) }) as never;
const pages: string[] = [];
const markupOf = (context: EntryContext, url: string) => {
  pages.push(new URL(url).pathname);
  return textOf(context);
};
const remix = await serving((...call) => void createRequestHandler({ build, getLoadContext })(...call));
const lean = leanHandlers(build, getLoadContext, markupOf);
const direct = await serving((...call) => void lean(...call));
afterAll(stopServing);
beforeEach(() => {
  for (const told of [asked, pages, failures]) told.length = 0;
  contexts.clear();
  begun = 0;
});

async function answerOf(address: string) {
  const answer = await fetch(address, { redirect: 'manual', headers: { 'User-Agent': 'a reader' } });
  const { date: _date, connection: _c, 'keep-alive': _k, ...headers } = Object.fromEntries(answer.headers);
  const { 'content-length': _length, 'transfer-encoding': _pieces, ...named } = headers;
  return { status: answer.status, headers: named, text: await answer.text() };
}

test.each(
  places.flatMap((place) => [place, `${place}?q=%E6%B5%8B&page=2`]).concat('plain?index&index=1', 'plain?_routes=x'),
)('/%s is answered as Remix answers it, each loader asked once with one context', async (address) => {
  const expected = await answerOf(`${remix}/${address}`);
  const told = [...failures];
  for (const list of [asked, failures]) list.length = 0;
  contexts.clear();
  begun = 0;
  expect(await answerOf(`${direct}/${address}`)).toEqual(expected);
  expect(asked.toSorted()).toEqual(['root', address.split('?')[0]!].toSorted());
  expect([contexts.size, begun]).toEqual([1, 1]);
  expect(failures).toEqual(told);
});

test('a page whose loaders find plain data is made without Remix, in one piece', async () => {
  const answer = await fetch(`${direct}/plain?q=a`);
  expect(pages).toEqual(['/plain']);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    routes: ['root', 'plain'],
    loaderData: { root: { region: '440100' }, plain: { query: '?q=a' } },
  });
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
});

test.each(['moved', 'sent', 'refused', 'failing', 'marked', 'nothing'])('/%s is left to Remix', async (place) => {
  await answerOf(`${direct}/${place}`);
  expect(pages).toEqual([]);
});

test('characters of more than one byte arrive whole', async () => {
  const { text } = await answerOf(`${direct}/plain?q=%E5%AD%AA%E5%9B%BE`);
  expect(JSON.parse(text)).toMatchObject({ loaderData: { plain: { said: '孪图' } } });
});
