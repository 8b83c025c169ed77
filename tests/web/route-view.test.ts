import { redirect, type AppLoadContext, type LoaderFunctionArgs } from '@remix-run/node';
import { expect, test, vi } from 'vitest';
import { anybody } from '../../app/accounts/permissions/required-actor.server';
import { askedOf } from '../../app/web/asked';
import { view } from '../../app/web/route.server';

const args = (params: Record<string, string>): LoaderFunctionArgs => ({
  request: new Request('https://atlas.example.cn/x'),
  params,
  context: { language: 'en', now: () => new Date(0) } as unknown as AppLoadContext,
});

test('a page is shown what was asked for whom the guard let in, in the language of the reader', async () => {
  const loader = view(
    () => 'clerk',
    (who, { id, text, number, now }) => ({ who, id, slug: text('slug'), year: number('year'), now: now.getTime() }),
  );
  expect(await loader(args({ id: '7', slug: 'firm', year: '2026' }))).toEqual({
    language: 'en',
    who: 'clerk',
    id: 7,
    slug: 'firm',
    year: 2026,
    now: 0,
  });
});

test('whoever the guard turns away sees what it throws', async () => {
  const of = vi.fn(() => ({}));
  const away = () => {
    throw redirect('/elsewhere');
  };
  await expect(view(away, of)(args({}))).rejects.toBeInstanceOf(Response);
  expect(of).not.toHaveBeenCalled();
});

test('what an address does not hold is no number and no word', () => {
  const { id, number, text } = askedOf(args({ id: '0x1F' }));
  expect([id, number('year'), text('slug')]).toEqual([0, 0, '']);
});

test('what is shown to anybody is found without looking at who asks', async () => {
  const look = vi.fn();
  const context = Object.defineProperties(
    { language: 'zh', now: () => new Date(0), db: 'db' },
    Object.fromEntries(['actor', 'occasion', 'session'].map((name) => [name, { enumerable: true, get: look }])),
  ) as unknown as AppLoadContext;
  expect(await view(anybody, (_by, { db, id }) => ({ db, id }))({ ...args({ id: '7' }), context })).toEqual({
    language: 'zh',
    db: 'db',
    id: 7,
  });
  expect(look).not.toHaveBeenCalled();
});
