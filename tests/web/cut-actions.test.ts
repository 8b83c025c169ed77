import { readdirSync } from 'node:fs';
import type { ActionFunction, AppLoadContext, LoaderFunction } from '@remix-run/node';
import type { ComponentType } from 'react';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actionScene, type ActionScene } from '../forms/action-scene';
import { columnsOf } from '../../app/directory/held-columns.server';
import { refuse } from '../../app/outcome';
import { explainRefusal } from '../../app/web/refusals';
import { cutLengths } from '../forms/cut-request';
import { disguisesIn, inDisguise } from '../forms/hidden-marks';
import { shownPage } from '../forms/shown-page';
import { formEnd, formShowing, ticksShown } from '../../app/web/form-end';
import { everyEntry as entries } from '../forms/genuine/every-entry';
import { paramsOf } from '../forms/route-params';
import type { GenuineEntry } from '../forms/genuine/genuine-entry';
import { genuineForm, genuineUpload } from './genuine-form';

type RouteModule = { action?: ActionFunction; loader?: LoaderFunction; default?: ComponentType };
const files = import.meta.glob<RouteModule>('../../app/routes/*.{ts,tsx}');
const nameOf = (file: string) => /([^/]+)\.tsx?$/.exec(file)![1]!;
const actions = new Map<string, ActionFunction>();
const modules = new Map<string, RouteModule>();
let scene: ActionScene;
let disguised: () => string[];

beforeAll(async () => {
  for (const [file, load] of Object.entries(files)) {
    const module = await load();
    modules.set(nameOf(file), module);
    if (module.action) actions.set(nameOf(file), module.action);
  }
  scene = await actionScene();
  disguised = disguisesIn(scene.db);
});
afterAll(() => scene.stop());

/** What is done each time it is sent, why, and which tables have more rows after the second sending than before it. */
const eachTime: Readonly<Record<string, { readonly why: string; readonly grows: readonly string[] }>> = {
  'account.password': { why: 'proves who asks', grows: ['events'] },
  'account.proof': { why: 'proves who asks, and gives the session of that proof', grows: ['sessions', 'events'] },
  'account.totp': { why: 'proves who asks', grows: [] },
  'sign-in._index': {
    why: 'proves who asks, and gives the session and the device of that proof',
    grows: ['sessions', 'events', 'known_devices'],
  },
  'registration.code': { why: 'finds its code used', grows: ['events'] },
  'sign-in.passkey': { why: 'finds its challenge used', grows: ['events'] },
  'companies.$slug.logo._index': { why: 'puts a file in the place of the one before', grows: ['events'] },
  'colleague-requests.$id.letter': { why: 'puts a file in the place of the one before', grows: ['events'] },
  'talent.photo._index': { why: 'finds the picture there', grows: [] },
  'wallet.$number.proof': { why: 'finds the file there', grows: [] },
  'own-projects.$id.case.pictures': { why: 'finds the picture there', grows: [] },
  'talent.consent': { why: 'finds the consent given', grows: [] },
  'desk.decisions': { why: 'is refused: the files are decided', grows: ['events', 'denials'] },
};

/** Rows by table; of the full-text index only what it holds. */
function rowsByTable(): Readonly<Record<string, number>> {
  const { $client } = scene.db;
  const tables = $client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.map((table) => [table, $client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  );
}

/** A genuine body as a browser sends it, and its content type. */
async function bodyOf({ fields, file }: GenuineEntry, showing?: string): Promise<{ type: string; bytes: Uint8Array }> {
  const pairs = scene
    .filled(fields)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => [pair.split('=', 1)[0]!, pair.slice(pair.indexOf('=') + 1)]);
  if (showing !== undefined) pairs.push([formShowing, showing]);
  const body = file
    ? genuineUpload(pairs, [
        [
          'file',
          new Blob([typeof file.content === 'string' ? scene.filled(file.content) : new Uint8Array(file.content)], {
            type: file.type,
          }),
          file.name,
        ],
      ])
    : genuineForm(pairs);
  const request = new Request('http://localhost:3000/', { method: 'POST', body });
  return { type: request.headers.get('Content-Type')!, bytes: new Uint8Array(await request.arrayBuffer()) };
}

/** Sends a body to an action; its status, and whether anything was written: a row, or a file. */
async function send(name: string, { by, at }: GenuineEntry, type: string, body: BodyInit) {
  const address = scene.filled(at);
  const request = new Request(`http://localhost:3000${address}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
    duplex: 'half',
  } as RequestInit);
  const before = written();
  const status = await Promise.resolve()
    .then(() => actions.get(name)!({ request, params: paramsOf(name, address), context: contextOf(by) }))
    .then(statusOf, (thrown: unknown) => {
      if (thrown instanceof Response) return thrown.status;
      throw thrown;
    });
  return { status, wrote: written() !== before };
}

/**
 * Each undoing is another place strangers send from: what a form did and was undone would be remembered of the last.
 */
let place = 0;
function contextOf(by: GenuineEntry['by']): AppLoadContext {
  const context = scene.context(by);
  return { ...context, occasion: { ...context.occasion, address: `2001:db8::${place.toString(16)}` } };
}

function statusOf(answer: unknown): number {
  if (answer instanceof Response) return answer.status;
  return (answer as { init?: { status?: number } } | null)?.init?.status ?? 200;
}

/** Rows this connection ever wrote, undone ones too, and the files that lie there. */
function written(): string {
  const rows = scene.db.$client.prepare('SELECT total_changes()').pluck().get() as number;
  return `${rows} ${readdirSync(scene.files.folder, { recursive: true }).join(' ')}`;
}

async function sendWhole(name: string, showing?: string) {
  const entry = entries[name]!;
  const { type, bytes } = await bodyOf(entry, showing);
  return send(name, entry, type, bytes.slice());
}

/** Undoes whatever `work` writes, so that no form meets what another did. */
async function undone<T>(work: () => Promise<T>): Promise<T> {
  place += 1;
  // What the directory holds in memory is read before it, as a request reads it outside any transaction.
  columnsOf(scene.db);
  scene.db.$client.exec('SAVEPOINT form');
  try {
    return await work();
  } finally {
    scene.db.$client.exec('ROLLBACK TO form; RELEASE form');
  }
}

/** The beginning of a body, after which the connection drops. */
function dropping(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) return controller.error(new Error('aborted'));
      sent = true;
      controller.enqueue(bytes);
    },
  });
}

/** Sentences that fit any field, and say nothing where several stand below each other. */
const fitsAny = ['required', 'format', 'too-long', 'form-missing', 'date-wrong', 'nothing-chosen'].map((code) =>
  explainRefusal('zh', refuse(code)),
);
let named = 0;
afterAll(() => expect(named, 'fields that a summary named').toBeGreaterThan(60));

/** Whether somebody fills the field in; what a button says comes with every sending, and unticked boxes with none. */
const isVisible = (html: string, field: string) =>
  [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)].some(
    ([tag]) => tag.includes(` name="${field}"`) && !/ type="(?:hidden|checkbox)"/.test(tag),
  );

/** A route's page with the faults of its form sent with nothing in it; an empty text where nothing is at fault. */
async function pageOfFaults(name: string): Promise<string> {
  const { by, at, fields } = entries[name]!;
  const { action, loader, default: Page } = modules.get(name)!;
  const address = scene.filled(at);
  const params = paramsOf(name, address);
  const context = scene.context(by);
  const empty = genuineForm(emptied(new URLSearchParams(fields)));
  const request = new Request(`http://localhost:3000${address}`, { method: 'POST', body: empty });
  const answer = await Promise.resolve(action!({ request, params, context })).catch((thrown: unknown) => thrown);
  const fault = (answer as { data?: { refusals?: unknown } } | undefined)?.data;
  if (!Page || !fault?.refusals) return '';
  const opened = { request: new Request(`http://localhost:3000${address}`), params, context };
  const found = loader && (await Promise.resolve(loader(opened)).catch(() => null));
  // A page that cannot be opened shows no form: what it was about is gone.
  if (found === null) return '';
  return shownPage(Page, found instanceof Response ? await found.json() : dataOf(found), fault);
}

/** Nothing typed, nothing chosen, nothing ticked. */
function emptied(fields: URLSearchParams): [string, string][] {
  const ticks = fields.getAll(ticksShown);
  return [...fields]
    .filter(([name]) => !ticks.includes(name))
    .map(([name, value]) => [name, name === ticksShown ? value : '']);
}

/** What a loader found, without the headers and the status it may come with. */
function dataOf(found: unknown): unknown {
  const { type, data } = (found ?? {}) as { type?: unknown; data?: unknown };
  return type === 'DataWithResponseInit' ? data : found;
}

describe('every action', () => {
  test('has a genuine request here, and no request is without its action', () => {
    expect(Object.keys(entries).sort()).toEqual([...actions.keys()].sort());
  });

  test.each(Object.keys(entries))('%s takes a request whole or not at all, cut at twenty places', async (name) => {
    const entry = entries[name]!;
    const { type, bytes } = await bodyOf(entry);
    await undone(async () => {
      for (const earlier of entry.after ?? []) await sendWhole(earlier);
      const cut = cutLengths(bytes.length);
      for (const length of cut)
        expect(await send(name, entry, type, bytes.slice(0, length)), `${length} of ${bytes.length}`).toEqual({
          status: 400,
          wrote: false,
        });
      for (const length of [0, bytes.length >> 1, bytes.length])
        expect(await send(name, entry, type, dropping(bytes.slice(0, length))), `dropped after ${length}`).toEqual({
          status: 400,
          wrote: false,
        });
      const whole = await sendWhole(name);
      expect(whole.status, 'sent whole').not.toBe(400);
      expect(whole.status, 'sent whole').toBeLessThan(entry.withoutEffect === undefined ? 400 : 500);
      if (entry.withoutEffect === undefined) expect(whole.wrote, 'sent whole').toBe(true);
    });
  });

  test.each(Object.keys(entries).filter((name) => entries[name]!.file))(
    '%s answers an upload that was cut as cut, though nothing was filled in beside the file',
    async (name) => {
      const entry = entries[name]!;
      const empty = genuineForm(emptied(new URLSearchParams(entry.fields)));
      empty.delete(formEnd.name);
      const { type, bytes } = await bodyOf({ ...entry, fields: empty.toString() });
      await undone(async () => {
        for (const earlier of entry.after ?? []) await sendWhole(earlier);
        for (const length of cutLengths(bytes.length))
          expect(await send(name, entry, type, bytes.slice(0, length)), `${length} of ${bytes.length}`).toEqual({
            status: 400,
            wrote: false,
          });
      });
    },
  );

  test.each(Object.keys(entries).filter((name) => !(name in eachTime)))(
    '%s, sent twice from one showing of its page, does nothing the second time',
    async (name) => {
      await undone(async () => {
        for (const earlier of entries[name]!.after ?? []) await sendWhole(earlier);
        await sendWhole(name, 'page-1');
        expect((await sendWhole(name, 'page-1')).wrote).toBe(false);
      });
    },
  );

  test.each(Object.entries(eachTime))(
    '%s, sent twice, leaves nothing twice but what is listed: %o',
    async (name, { grows }) => {
      await undone(async () => {
        for (const earlier of entries[name]!.after ?? []) await sendWhole(earlier);
        await sendWhole(name, 'page-1');
        const before = rowsByTable();
        await sendWhole(name, 'page-1');
        const after = rowsByTable();
        expect(Object.keys(after).filter((table) => after[table]! > before[table]!)).toEqual(grows);
      });
    },
  );

  test.each(Object.keys(entries))('%s, sent empty, names each field at fault above its form', async (name) => {
    await undone(async () => {
      for (const earlier of entries[name]!.after ?? []) await sendWhole(earlier);
      const html = await pageOfFaults(name);
      const shown = [...html.matchAll(/<li><a href="#field-([^"]*)">(.*?)<\/a>/g)].filter(([, field]) =>
        isVisible(html, field!),
      );
      expect(shown.filter(([, , sentence]) => fitsAny.includes(sentence!)).map(([, field]) => field)).toEqual([]);
      named += shown.filter(([, , sentence]) => sentence!.includes(' · ')).length;
    });
  });

  test.each(Object.keys(entries))(
    '%s takes texts with marks nobody sees and full-width letters as the plain ones',
    async (name) => {
      const entry = entries[name]!;
      await undone(async () => {
        for (const earlier of entry.after ?? []) await sendWhole(earlier);
        const { type, bytes } = await bodyOf(inDisguise(entry, scene.filled));
        const sent = await send(name, entry, type, bytes.slice());
        expect(sent.status).toBeLessThan(entry.withoutEffect === undefined ? 400 : 500);
        if (entry.withoutEffect === undefined) expect(sent.wrote).toBe(true);
        expect(disguised()).toEqual([]);
      });
    },
  );

  test.each(Object.keys(entries))('%s refuses names of objects and a malformed intent with 400', async (name) => {
    const entry = entries[name]!;
    await undone(async () => {
      for (const earlier of entry.after ?? []) await sendWhole(earlier);
      for (const field of ['constructor', '__proto__', '__intent__', 'a.__proto__.b']) {
        const form = genuineForm([[field, '{"type":']]);
        const type = 'application/x-www-form-urlencoded';
        const upload = entry.file
          ? new Request('http://localhost/', { method: 'POST', body: genuineUpload([[field, 'x']], []) })
          : null;
        const answer = upload
          ? await send(name, entry, upload.headers.get('Content-Type')!, await upload.arrayBuffer())
          : await send(name, entry, type, form.toString());
        expect(answer, field).toEqual({ status: 400, wrote: false });
      }
    });
  });
});
