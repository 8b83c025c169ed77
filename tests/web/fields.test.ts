import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../app/web/fields.server';
import { ticksShown } from '../../app/web/form-end';
import { readForm } from '../../app/web/form.server';
import { faultSentence } from '../../app/ui/fault-sentence';
import { ifShown } from '../../app/web/if-shown';
import { explainRefusal } from '../../app/web/refusals';
import { genuineForm } from './genuine-form';

const schema = z.object({
  name: z.string().max(4),
  tags: z.array(z.string()),
  kind: z.enum(['a', 'b']),
  link: z.string().refine((text) => text === '' || text.startsWith('https://'), { message: 'web-address' }),
});

function form(entries: readonly (readonly [string, string])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('fields of a sent form', () => {
  test('keep empty answers as they are and gather repeated ones', () => {
    expect(
      fieldsOf(
        form([
          ['name', ''],
          ['tags', 'x'],
          ['tags', ''],
          ['kind', 'b'],
          ['link', ''],
        ]),
        schema,
      ),
    ).toMatchObject({ ok: true, value: { name: '', tags: ['x', ''], kind: 'b', link: '' } });
  });

  test('are refused by codes: missing, unknown, too long with the limit, and the schema’s own', () => {
    const sent = fieldsOf(
      form([
        ['name', 'abcde'],
        [ticksShown, 'tags'],
        ['kind', 'c'],
        ['link', 'ftp://x'],
      ]),
      schema,
    );
    expect(sent.ok ? [] : sent.refusals).toEqual([
      { ok: false, code: 'too-long', field: 'name', allowed: ['4'] },
      { ok: false, code: 'not-a-choice', field: 'kind', value: 'c', allowed: ['a', 'b'] },
      { ok: false, code: 'web-address', field: 'link' },
    ]);
  });

  test('that want a whole number say what came instead, in a list too; of a secret they repeat nothing', () => {
    const digits = () => z.string().regex(/^[1-9]\d{0,8}$/);
    const numbers = z.object({ candidate: z.array(digits()), revision: digits(), code: digits() });
    const sent = fieldsOf(
      form([
        ['candidate', '12'],
        ['candidate', '1e0'],
        ['revision', '-1'],
        ['code', 'abc'],
      ]),
      numbers,
    );
    const refusals = sent.ok ? [] : sent.refusals;
    expect(refusals).toEqual([
      { ok: false, code: 'number-wrong', field: 'candidate', value: '1e0' },
      { ok: false, code: 'number-wrong', field: 'revision', value: '-1' },
      { ok: false, code: 'number-wrong', field: 'code' },
    ]);
    expect(faultSentence(refusals[0]!, (refusal) => explainRefusal('zh', refusal))).toBe(
      'candidate “1e0” · 应为整数，只用数字，例：12。',
    );
    expect(faultSentence(refusals[1]!, (refusal) => explainRefusal('en', refusal), 'Revision')).toBe(
      'Revision · This has to be a whole number in digits, such as 12.',
    );
  });

  test('of which too many are chosen say how many may be', () => {
    const ticks = z.object({ tags: z.array(z.string()).max(1) });
    const sent = fieldsOf(
      form([
        ['tags', 'a'],
        ['tags', 'b'],
      ]),
      ticks,
    );
    expect(sent.ok ? [] : sent.refusals).toEqual([
      { ok: false, code: 'too-many-chosen', field: 'tags', allowed: ['1'] },
    ]);
  });

  test('for which the schema would make up an answer are refused when they were not sent, unless that is meant', async () => {
    const defaults = z.object({
      region: z.string().default(''),
      until: z
        .string()
        .default('')
        .transform((text) => text || null),
      reason: ifShown(z.string().max(4), ''),
    });
    const missing = (field: string) => ({ ok: false, code: 'form-missing', field });
    const sent = fieldsOf(form([['until', '']]), defaults);
    expect(sent.ok ? [] : sent.refusals).toEqual([missing('region')]);
    const read = await readForm(
      new Request('https://atlas.example.cn/x', { method: 'POST', body: genuineForm({ reason: 'x' }) }),
      defaults,
    );
    expect(read.ok ? [] : read.refusals).toEqual([missing('region'), missing('until')]);
    expect(
      fieldsOf(
        form([
          ['region', ''],
          ['until', ''],
        ]),
        defaults,
      ),
    ).toMatchObject({ ok: true, value: { region: '', until: null, reason: '' } });
  });

  test('that are ticked or not are empty when they were shown, and refused when they were not sent at all', () => {
    const ticks = z.object({
      tags: z.array(z.string()).default([]),
      consent: z.enum(['yes']).optional(),
      online: z.literal('yes').nullish(),
      note: z.string().optional(),
    });
    const shown = [
      [ticksShown, 'tags'],
      [ticksShown, 'consent'],
      [ticksShown, 'online'],
    ] as const;
    expect(fieldsOf(form(shown), ticks)).toMatchObject({ ok: true, value: { tags: [] } });
    const sent = fieldsOf(form([['note', 'a']]), ticks);
    expect(sent.ok ? [] : sent.refusals.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'form-missing tags',
      'form-missing consent',
      'form-missing online',
    ]);
  });
});
