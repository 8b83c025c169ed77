import { redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { ok, refuse } from '../../app/outcome';
import { command } from '../../app/web/route.server';
import { readForm } from '../../app/web/form.server';
import { genuineForm } from './genuine-form';

const give = vi.fn();

/** A request to `/reports/7` by form, as Remix hands it to an action. */
function asked(fields: Record<string, string> = {}, id = '7'): ActionFunctionArgs {
  const context = {
    ...{ language: 'en', now: () => new Date(0), session: { give } },
    // What a form sent twice is remembered by.
    ...{ db: {}, occasion: { address: '192.0.2.1' } },
  } as unknown as AppLoadContext;
  return {
    request: new Request('https://atlas.example.cn/reports/7', { method: 'POST', body: genuineForm(fields) }),
    params: { id, slug: 'firm' },
    context,
  };
}

const form = z.object({ reason: z.string().trim().min(1).max(20) });
const clerk = () => ({ name: 'clerk' });

test('whoever the guard turns away sees what it throws, and neither form nor command is looked at', async () => {
  const run = vi.fn(() => ok(null));
  const away = () => {
    throw redirect('/elsewhere');
  };
  const args = asked({ reason: 'late' });
  await expect(command({ by: away, form, run, to: (to) => to.home() })(args)).rejects.toBeInstanceOf(Response);
  expect(run).not.toHaveBeenCalled();
  expect(args.request.bodyUsed).toBe(false);
});

test('a form that its schema refuses goes back with what was typed, and no command runs', async () => {
  const run = vi.fn(() => ok(null));
  const reason = 'x'.repeat(21);
  const answer = await command({ by: clerk, form, run, to: (to) => to.home() })(asked({ reason }));
  expect(answer).toMatchObject({
    data: { values: { reason }, refusals: [{ code: 'too-long', field: 'reason', allowed: ['20'] }] },
    init: { status: 422 },
  });
  expect(run).not.toHaveBeenCalled();
});

test('what the command refuses goes back with what was typed, under the status of the refusal', async () => {
  const refused = command({ by: clerk, form, run: () => refuse('report-unknown'), to: (to) => to.home() });
  expect(await refused(asked({ reason: 'late' }))).toMatchObject({
    data: { values: { reason: 'late' }, refusals: [refuse('report-unknown')] },
    init: { status: 404 },
  });
  const several = command({
    by: clerk,
    run: () => ({ ok: false as const, refusals: [refuse('required', { field: 'a' }), refuse('format')] }),
    to: (to) => to.home(),
  });
  expect(await several(asked())).toMatchObject({
    data: { refusals: [refuse('required', { field: 'a' }), refuse('format')] },
    init: { status: 422 },
  });
});

test('a success leads where `to` says, told of guard, form, address and value', async () => {
  const answer = await command({
    by: clerk,
    form,
    run: async ({ name }, { form: { reason }, id, text }) => ok(`${name} ${reason} ${id} ${text('slug')}`),
    to: (to, { who, value, id }) => to.deskReports({ after: `${who.name}: ${value} of ${id}` }),
  })(asked({ reason: ' late ' }));
  expect(answer).toBeInstanceOf(Response);
  const { status, headers } = answer as unknown as Response;
  expect([status, headers.get('Location')]).toEqual([
    302,
    '/desk/reports?after=clerk%3A+clerk+late+7+firm+of+7&lang=en',
  ]);
});

test('a success may be shown on the page instead, and may give the browser a session', async () => {
  give.mockClear();
  const answer = await command({
    by: clerk,
    form,
    read: readForm,
    run: (_by, { form: { reason } }) => ok({ code: reason, token: 't' }),
    session: ({ token }) => ({ token }) as never,
    show: ({ value }) => ({ code: value.code }),
  })(asked({ reason: 'late' }));
  expect(answer).toEqual({ code: 'late' });
  expect(give.mock.calls).toEqual([[{ token: 't' }]]);
});

test('a form without fields is read whole too, and a command that answers nothing has succeeded', async () => {
  const run = vi.fn();
  const button = command({ by: clerk, run, to: (to) => to.home() });
  const answer = (await button(asked())) as unknown as Response;
  expect(answer.headers.get('Location')).toBe('/?lang=en');
  const cut = { ...asked(), request: new Request('https://atlas.example.cn/x', { method: 'POST', body: 'a' }) };
  await expect(button(cut)).rejects.toBeInstanceOf(Response);
  expect(run).toHaveBeenCalledTimes(1);
});
