import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '../../app/outcome';
import { openingForm, organisationForm, writingForm } from '../../app/threads/thread';
import { fieldsOf } from '../../app/web/fields.server';
import { answer, command } from '../../app/web/route.server';
import { genuineForm } from './genuine-form';

const formData = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const args = (address: string, fields: Record<string, string>): LoaderFunctionArgs => ({
  request: new Request(`https://atlas.example.cn${address}`, { method: 'POST', body: genuineForm(fields) }),
  params: {},
  context: { language: 'zh', now: () => new Date(0), actor: null } as unknown as AppLoadContext,
});

describe('an answer of nothing that anybody sees', () => {
  const hidden = ['\u200b', ' \u200b\u200d ', '\ufeff', '\u2060\n\u00ad'];

  test.each(hidden)('%j is none', (text) => {
    expect(fieldsOf(formData({ text, move: 'write', seen: '1' }), writingForm)).toMatchObject({ value: { text: '' } });
    expect(fieldsOf(formData({ text, party: '' }), openingForm)).toMatchObject({
      ok: false,
      refusals: [{ code: 'required', field: 'text' }],
    });
  });

  test('joiners inside words and signs stay', () => {
    const text = '👩\u200d🔬 来看';
    expect(fieldsOf(formData({ text, party: '' }), openingForm)).toMatchObject({ value: { text } });
  });
});

describe('a value that no page of ours sends', () => {
  test.each(['zz', 'company:', 'company:0', 'company:1 ', 'firm:1'])('names no organisation: %j', (party) => {
    const refused = { ok: false, refusals: [{ code: 'party-not-yours', field: 'party' }] };
    expect(fieldsOf(formData({ party }), organisationForm)).toMatchObject(refused);
    expect(fieldsOf(formData({ party, text: '可以' }), openingForm).ok).toBe(false);
  });

  test('is refused on a page of its own where the route shows none', async () => {
    const mute = command({
      by: () => null,
      form: z.object({ mute: z.enum(['yes', 'no']) }),
      pageless: true,
      run: () => ok(null),
      to: (to) => to.threads(),
    });
    const thrown = await mute(args('/threads/1/mute', { mute: 'zz' })).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(Response);
    expect((thrown as Response).status).toBe(422);
    expect(await (thrown as Response).json()).toMatchObject({ kind: 'refused', refusal: { field: 'mute' } });
  });

  test('is refused for a language of a file as for one of a page', async () => {
    const file = answer(
      () => null,
      () => new Response('file'),
    );
    const get = (address: string) => file(args(address, {})).catch((error: unknown) => error as Response);
    expect([(await get('/cases/1/case.pdf?lang=en')).status, (await get('/cases/1/case.pdf')).status]).toEqual([
      200, 200,
    ]);
    const refused = await get('/cases/1/case.pdf?lang=zz');
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ kind: 'bad-query', field: 'lang', allowed: ['zh', 'en'] });
  });
});
