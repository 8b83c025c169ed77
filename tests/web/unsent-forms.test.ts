import type { ActionFunction, LoaderFunction } from '@remix-run/node';
import type { ComponentType } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { careful } from '../../app/server/unsent-actions.server';
import { filledForms } from '../../app/web/filled-forms';
import { formShowing, ticksShown } from '../../app/web/form-end';
import { isSecretField } from '../../app/web/form-fault';
import { isKept, keepUnsent, keptFor, showingTo, unsentOf } from '../../app/web/unsent-forms.server';
import { actionScene, type ActionScene } from '../forms/action-scene';
import { everyEntry } from '../forms/genuine/every-entry';
import { paramsOf } from '../forms/route-params';
import { shownPage } from '../forms/shown-page';
import { genuineForm, genuineUpload } from './genuine-form';

interface RouteModule {
  readonly action?: ActionFunction;
  readonly loader?: LoaderFunction;
  readonly default?: ComponentType;
}
const files = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');
const moduleOf = (name: string) =>
  files[Object.keys(files).find((file) => file.replace(/\.tsx?$/, '').endsWith(`/${name}`))!]!();
let scene: ActionScene;
beforeAll(async () => {
  scene = await actionScene();
});
afterAll(() => scene.stop());

/** Undoes whatever `work` writes. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  scene.db.$client.exec('SAVEPOINT form');
  try {
    return await work();
  } finally {
    scene.db.$client.exec('ROLLBACK TO form; RELEASE form');
  }
}

/** Sends the form of a route as nobody, from a page that was shown to who fills it in. */
async function sendEnded(name: string, more: readonly (readonly [string, string])[] = []) {
  const { by, at, fields, file } = everyEntry[name]!;
  const { keys } = scene.context(by).occasion;
  const accountId = scene.context(by).actor!.accountId;
  const typed = [...new URLSearchParams(scene.filled(fields)), ...more];
  const shown = [...typed, [formShowing, showingTo(keys, accountId, 'page-1')] as const];
  const body = file
    ? genuineUpload(shown, [['file', new Blob(['x'.repeat(2_000_000)]), file.name]])
    : genuineForm(shown);
  const address = scene.filled(at);
  const request = new Request(`http://localhost:3000${address}`, { method: 'POST', body });
  const action = careful((await moduleOf(name)).action!);
  const answer: unknown = await Promise.resolve(
    action({ request, params: paramsOf(name, address), context: scene.context('nobody') }),
  ).catch((thrown: unknown) => thrown);
  return { answer, accountId, keys, typed, path: new URL(request.url).pathname };
}

const leadsToSignIn = (answer: unknown): answer is Response =>
  answer instanceof Response && (answer.headers.get('Location')?.startsWith('/sign-in?next=') ?? false);

/** The page at the address of a form, as its reader sees it after signing in again; null where there is none. */
async function pageAfter(name: string): Promise<string | null> {
  const { by, at } = everyEntry[name]!;
  const address = scene.filled(at);
  const context = scene.context(by);
  const { loader, default: Page } = await moduleOf(name);
  if (!loader || !Page) return null;
  const request = new Request(`http://localhost:3000${address}`);
  // A page that cannot be opened shows no form.
  const found: unknown = await Promise.resolve(loader({ request, params: paramsOf(name, address), context })).catch(
    () => null,
  );
  if (found instanceof Response || found === undefined || found === null) return null;
  const { type, data } = found as { type?: unknown; data?: unknown };
  const html = shownPage(Page, type === 'DataWithResponseInit' ? data : found, undefined);
  const unsent = unsentOf(scene.db, context.actor!.accountId, context.occasion);
  return filledForms(html, address.split('?')[0]!, unsent, notice);
}

const notice = '已放回';
const personal = Object.entries(everyEntry)
  .filter(([, { by }]) => by !== 'nobody')
  .map(([name]) => name);

describe('a form sent after the session has ended', () => {
  let [kept, filled] = [0, 0];
  afterAll(() => {
    expect(kept, 'forms with something typed').toBeGreaterThan(110);
    expect(filled, 'of them filled in again on the page of their own address').toBeGreaterThan(75);
  });

  test.each(personal)('%s keeps what was typed for whom the form was shown to, and for nobody else', async (name) => {
    await undone(async () => {
      const { answer, accountId, keys, typed, path } = await sendEnded(name);
      if (!leadsToSignIn(answer)) return;
      const answers = typed.filter(([field]) => !isSecretField(field));
      const worth = answers.some(([field, value]) => field !== ticksShown && value !== '');
      const way = new URL(answer.headers.get('Location')!, 'http://x');
      expect(way.searchParams.get('after')).toBe(worth ? 'form-kept' : null);
      const occasion = { keys, now: scene.context('nobody').now() };
      expect(isKept(scene.db, way.searchParams.get('kept') ?? '', occasion)).toBe(worth);
      expect(unsentOf(scene.db, accountId, occasion)).toEqual(worth ? [{ path, answers }] : []);
      expect(unsentOf(scene.db, accountId + 1, occasion)).toEqual([]);
      if (!worth) return;
      kept += 1;
      const html = await pageAfter(name);
      if (html?.includes(notice)) filled += 1;
    });
  });
});

test('the page to sign in on says that a form is kept where one is, and on nobody’s word alone', async () => {
  const { loader } = await moduleOf('sign-in._index');
  const notice = async (query: string) => {
    const context = scene.context('nobody');
    const request = new Request(`http://localhost:3000/sign-in?${query}`);
    return ((await loader!({ request, params: {}, context })) as { notice: string | null }).notice;
  };
  const { keys, now } = scene.context('nobody').occasion;
  const kept = keptFor(keys, 7);
  expect([await notice('after=form-kept'), await notice('after=form-kept&kept=x')]).toEqual([null, null]);
  expect(await notice(`after=form-kept&kept=${kept}`), 'nothing waits for the account').toBeNull();
  const sent = new FormData();
  sent.set('text', '写了一半');
  await undone(async () => {
    keepUnsent(scene.db, 7, '/needs', sent, { keys, now });
    expect(await notice(`after=form-kept&kept=${kept}`)).toBe('form-kept');
    expect(await notice('after=form-kept')).toBeNull();
  });
  expect(await notice('after=signed-out')).toBe('signed-out');
});
