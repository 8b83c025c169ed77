import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formShowing } from '../../app/web/form-end';
import { cutLengths, dropped } from '../forms/cut-request';
import { stateOf } from '../forms/database-state';
import { cast, formsOfTheDemonstration, type FormServer, type FoundForm } from '../forms/demonstration-forms';
import { bodyOf, saysItIsWhole } from '../forms/page-forms';

let found: FormServer;
let state: ReturnType<typeof stateOf>;
const opened = new Map<FoundForm['by'], number>();
const faults = new Map<FoundForm['by'], string[]>();
beforeAll(async () => {
  found = await formsOfTheDemonstration((by, { url, status, html, from }) => {
    const nonsense = nonsenseIn(html);
    opened.set(by, (opened.get(by) ?? 0) + 1);
    faults.set(by, [
      ...(faults.get(by) ?? []),
      ...(status === 200 ? [] : [`${url} (from ${from}) answers ${status}`]),
      ...(nonsense ? [`${url} (from ${from}) says ${nonsense}`] : []),
    ]);
  });
  state = stateOf(join(found.server.dataDir, 'twinatlas.db'));
});
afterAll(async () => {
  state?.close();
  await found?.stop();
});

/** A value that is none; scripts and what is random (a form's showing, a nonce) may hold its letters by chance. */
function nonsenseIn(html: string): string | undefined {
  const shown = html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(new RegExp(`name="${formShowing}" value="[^"]*"| nonce="[^"]*"`, 'g'), '');
  return /\b(undefined|NaN|Invalid Date)\b|\[object Object\]/.exec(shown)?.[0];
}

describe('every link that somebody signed in is shown', () => {
  test.each(cast)('leads %s to a page they may open, without a value that is none', (name) => {
    expect(faults.get(name)).toEqual([]);
    expect(opened.get(name)).toBeGreaterThan(30);
  });
});

describe('every form that a page shows', () => {
  test('ends with the field that says it is whole', () => {
    expect(found.forms.length).toBeGreaterThan(80);
    expect(found.forms.filter((form) => !saysItIsWhole(form)).map(({ page, action }) => `${page} → ${action}`)).toEqual(
      [],
    );
  });

  // In this order, for some of the forms end the session that others are sent in.
  test('changes nothing when it is cut or its connection drops, and sent whole is taken for a form', async () => {
    await cutAtSevenPlaces();
    await droppedOnTheWay();
    await sentWhole();
  });
});

/**
 * Its length put right, each is answered 400 and changes nothing. What each action makes of twenty places is tested
 * without a server (tests/web/cut-actions.test.ts).
 */
async function cutAtSevenPlaces(): Promise<void> {
  const faults: string[] = [];
  for (const form of found.forms) {
    const { type, bytes } = await bodyOf(form);
    const before = state.read();
    for (const length of cutLengths(bytes.length, 7)) {
      const answer = await fetch(`${found.base}${form.action}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Origin: found.base, cookie: form.cookie, 'Content-Type': type },
        body: new Uint8Array(bytes.subarray(0, length)),
      });
      await answer.arrayBuffer();
      if (answer.status !== 400)
        faults.push(`${form.by} ${form.page} → ${form.action}, ${length} of ${bytes.length}: ${answer.status}`);
    }
    if (state.read() !== before) faults.push(`${form.by} ${form.page} → ${form.action}: something was changed`);
  }
  expect(faults).toEqual([]);
}

async function droppedOnTheWay(): Promise<void> {
  const changed: string[] = [];
  for (const form of found.forms) {
    const before = state.read();
    const { type, bytes } = await bodyOf(form);
    for (const sent of [0, Math.floor(bytes.length / 2), bytes.length - 1])
      await dropped(found.base, { ...form, type, bytes, sent });
    if (state.read() !== before) changed.push(`${form.by} ${form.page} → ${form.action}`);
  }
  // What the server does with the last of them, it has done by the time it answers somebody else.
  await fetch(`${found.base}/healthz`);
  expect(changed).toEqual([]);
}

async function sentWhole(): Promise<void> {
  const cut: string[] = [];
  let changed = 0;
  for (const form of found.forms) {
    const { type, bytes } = await bodyOf(form);
    const before = state.read();
    const answer = await fetch(`${found.base}${form.action}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: found.base, cookie: form.cookie, 'Content-Type': type },
      body: new Uint8Array(bytes),
    });
    await answer.arrayBuffer();
    if (answer.status === 400 || answer.status >= 500)
      cut.push(`${form.by} ${form.page} → ${form.action}: ${answer.status}`);
    if (state.read() !== before) changed += 1;
  }
  expect(cut).toEqual([]);
  expect(changed, 'forms that changed something as they stand').toBeGreaterThan(20);
}
