import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { sentForms, settings } from '../../db/schema/index';
import { write } from '../../db/write';
import { ok, refuse } from '../../app/outcome';
import { command } from '../../app/web/route.server';
import { formShowing } from '../../app/web/form-end';
import { sentFormName } from '../../app/web/sent-before.server';
import { emptyDatabase } from '../database';
import { genuineForm } from './genuine-form';

let db = emptyDatabase();
beforeEach(() => {
  db = emptyDatabase();
});

interface Sending {
  readonly showing?: string;
  readonly name?: string;
  readonly by?: number | null;
  readonly at?: string;
  readonly to?: string;
  /** The network address. */
  readonly from?: string;
}

/** A form sent to a list of things. */
function sending({
  showing = 'page-1',
  name = '雷达',
  by = 7,
  at,
  to = '/things',
  from = '192.0.2.1',
}: Sending): ActionFunctionArgs {
  const context = {
    db,
    language: 'zh',
    now: () => new Date(at ?? '2026-11-24T02:00:00.000Z'),
    actor: by === null ? null : { accountId: by },
    occasion: { address: from },
  } as unknown as AppLoadContext;
  const fields = { name, ...(showing === '' ? {} : { [formShowing]: showing }) };
  const request = new Request(`https://atlas.example.cn${to}`, { method: 'POST', body: genuineForm(fields) });
  return { request, params: {}, context };
}

const form = z.object({ name: z.string() });
let made = 0;
const keep = (name: string) =>
  write(db, (tx) =>
    tx
      .insert(settings)
      .values({ key: `thing-${(made += 1)}`, value: name })
      .run(),
  );
const make = command({
  by: () => null,
  form,
  run: (_by, { form: { name } }) => {
    keep(name);
    return ok(made);
  },
  to: (to, { value }) => to.need(`thing-${value}`),
});

const locationOf = async (answer: Promise<unknown>) => ((await answer) as Response).headers.get('Location');
const sent = (one: Sending = {}) => locationOf(make(sending(one)));
const noted = () => db.select().from(sentForms).all().length;
beforeEach(() => {
  made = 0;
});

describe('a form sent again', () => {
  test('leads where it led the first time, and makes nothing a second time', async () => {
    expect(await Promise.all([sent(), sent()])).toEqual(['/needs/thing-1', '/needs/thing-1']);
    expect(await sent()).toBe('/needs/thing-1');
    expect([made, noted()]).toEqual([1, 1]);
  });

  test.each<[string, Sending]>([
    ['with other answers', { name: '相机' }],
    ['from another showing of its page', { showing: 'page-2' }],
    ['by another person', { by: 8 }],
    ['to another address', { to: '/things?kind=other' }],
    ['from no page of ours', { showing: '' }],
    ['by nobody who signed in', { by: null }],
  ])('is a form of its own %s', async (_how, other) => {
    expect(await sent()).toBe('/needs/thing-1');
    expect(await sent(other)).toBe('/needs/thing-2');
  });

  test('with a file is done again, for the file may hold something else under its name', () => {
    const name = (...fields: [string, string | File][]) => {
      const form = new FormData();
      for (const [field, value] of fields) form.append(field, value);
      return sentFormName({ accountId: 7 }, 'https://atlas.example.cn/things', form);
    };
    const showing: [string, string] = [formShowing, 'page-1'];
    expect(name(showing, ['file', new File(['1'], '成绩.csv')])).toBeNull();
    expect(name(showing, ['file', new File([], '')])).toBe(name(showing));
    expect(name(showing)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is done when it was refused before', async () => {
    const run = vi.fn(() => (run.mock.calls.length === 1 ? refuse('busy') : ok(null)));
    const once = command({ by: () => null, form, run, to: (to) => to.needs() });
    expect(await once(sending({}))).toMatchObject({ init: { status: 503 } });
    expect(noted()).toBe(0);
    expect(await locationOf(once(sending({})))).toBe('/needs');
    expect(await locationOf(once(sending({})))).toBe('/needs');
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('is forgotten after thirty days', async () => {
    await sent();
    await sent({ showing: 'later', at: '2026-12-24T02:00:00.001Z' });
    expect(noted()).toBe(1);
    expect(await sent({ at: '2026-12-24T02:00:00.002Z' })).toBe('/needs/thing-3');
  });
});

describe('a form of a stranger', () => {
  const stranger = (more: Sending = {}) => sent({ by: null, showing: '', ...more });

  test('sent again within a minute from the same place is one sending; later, or from elsewhere, it is another', async () => {
    expect(await Promise.all([stranger(), stranger()])).toEqual(['/needs/thing-1', '/needs/thing-1']);
    expect(await stranger({ at: '2026-11-24T02:00:59.999Z' })).toBe('/needs/thing-1');
    expect(await stranger({ name: '相机' })).toBe('/needs/thing-2');
    expect(await stranger({ from: '192.0.2.2' })).toBe('/needs/thing-3');
    expect(await stranger({ at: '2026-11-24T02:01:00.000Z' })).toBe('/needs/thing-4');
    expect([made, noted()]).toEqual([4, 0]);
  });
});

describe('a form whose work takes a while, or whose page shows what came of it', () => {
  const slowly = async () => {
    await Promise.resolve();
    return ok((made += 1));
  };

  test('is one sending while it is worked on and for a minute after, and leaves no row', async () => {
    const slow = command({ by: () => null, form, run: slowly, to: (to, { value }) => to.need(`thing-${value}`) });
    const led = () => locationOf(slow(sending({})));
    expect(await Promise.all([led(), led()])).toEqual(['/needs/thing-1', '/needs/thing-1']);
    expect([await led(), made, noted()]).toEqual(['/needs/thing-1', 1, 0]);
    expect(await locationOf(slow(sending({ at: '2026-11-24T02:01:00.000Z' })))).toBe('/needs/thing-2');
  });

  test('shows the same once more', async () => {
    const shown = command({ by: () => null, form, run: () => ok((made += 1)), show: ({ value }) => ({ made: value }) });
    expect([await shown(sending({})), await shown(sending({}))]).toEqual([{ made: 1 }, { made: 1 }]);
    expect(await shown(sending({ showing: 'page-2' }))).toEqual({ made: 2 });
    expect(await shown(sending({ by: 8 }))).toEqual({ made: 3 });
  });

  test('is done again when it was refused or failed', async () => {
    const answers = [() => refuse('busy'), () => Promise.reject(new Error('broken')), () => ok(3)];
    const run = vi.fn(async () => answers[run.mock.calls.length - 1]!());
    const shown = command({ by: () => null, form, run, show: ({ value }) => ({ made: value }) });
    expect(await shown(sending({}))).toMatchObject({ init: { status: 503 } });
    await expect(shown(sending({}))).rejects.toThrow('broken');
    expect([await shown(sending({})), await shown(sending({}))]).toEqual([{ made: 3 }, { made: 3 }]);
  });

  test('is done each time where it gives a session', async () => {
    const entered = command({
      by: () => null,
      form,
      run: () => ok((made += 1)),
      session: () => undefined,
      to: (to, { value }) => to.need(`thing-${value}`),
    });
    expect([await locationOf(entered(sending({}))), await locationOf(entered(sending({})))]).toEqual([
      '/needs/thing-1',
      '/needs/thing-2',
    ]);
  });
});

describe('what a form does and the note that it did', () => {
  const things = () => db.$client.prepare("select value from settings where key like 'thing-%'").pluck().all();

  test('are written in one transaction: when one fails, neither is there', async () => {
    const broken = command({
      by: () => null,
      form,
      run: (_by, { form: { name } }) => {
        keep(name);
        return ok(null);
      },
      to: () => {
        throw new Error('no address');
      },
    });
    await expect(broken(sending({}))).rejects.toThrow('no address');
    expect([things(), noted()]).toEqual([[], 0]);
  });

  test('an answer thrown on the way is thrown after what was recorded is kept', async () => {
    const denied = command({
      by: () => null,
      form,
      run: () => {
        keep('denial');
        throw new Response(null, { status: 404 });
      },
      to: (to) => to.needs(),
    });
    await expect(denied(sending({}))).rejects.toMatchObject({ status: 404 });
    expect([things(), noted()]).toEqual([['denial'], 0]);
  });
});
