import { describe, expect, test } from 'vitest';
import { explainRefusal } from '../../app/web/refusals';
import type { Refusal } from '../../app/outcome';
import { formEnd } from '../../app/web/form-end';
import { isFieldName, shortForm, usualForm } from '../../app/web/form-limits';
import { sentForm } from '../../app/web/sent-form.server';
import { yardsticks } from '../processor-time';
import { genuineForm, genuineUpload } from './genuine-form';

const encoded = 'application/x-www-form-urlencoded';
const end = `${formEnd.name}=${formEnd.value}`;

function post(body: string | Uint8Array | ReadableStream<Uint8Array>, type = encoded): Request {
  return new Request('https://atlas.example.cn/x', {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: body as BodyInit,
    duplex: 'half',
  } as RequestInit);
}

/** The fields that were read, or the status and the code of the refusal. */
async function read(request: Request): Promise<unknown> {
  try {
    return [...(await sentForm(request))];
  } catch (error) {
    if (!(error instanceof Response)) throw error;
    const { refusal } = (await error.json()) as { refusal: { code: string } };
    return [error.status, refusal.code];
  }
}

/** The body in pieces of so many bytes, ending early with an error where one is given. */
function inPieces(bytes: Uint8Array, size: number, error?: Error): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return error ? controller.error(error) : controller.close();
      controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
}

describe('a sent form', () => {
  test('is read as a browser wrote it: order, repeats, empty answers, spaces and Chinese', async () => {
    const fields = [
      ['name', '珠江 数字+孪生'],
      ['tag', 'a'],
      ['tag', ''],
      ['text', '一\r\n二&三=四%'],
    ] as const;
    expect(await read(post(genuineForm(fields).toString()))).toEqual(fields);
    const upload = new Request('https://atlas.example.cn/x', {
      method: 'POST',
      body: genuineUpload(fields, [['file', new Blob(['%PDF'], { type: 'application/pdf' }), '引"号.pdf']]),
    });
    const sent = await sentForm(upload);
    expect([...sent].slice(0, 4)).toEqual(fields);
    const file = sent.get('file') as File;
    expect([file.name, file.type, await file.text()]).toEqual(['引"号.pdf', 'application/pdf', '%PDF']);
  });

  test('is the same in whatever pieces it arrives', async () => {
    const whole = new Request('https://atlas.example.cn/x', {
      method: 'POST',
      body: genuineUpload({ a: '一', b: '\r\n--' }, []),
    });
    const type = whole.headers.get('Content-Type')!;
    const bytes = new Uint8Array(await whole.arrayBuffer());
    for (const size of [1, 2, 3, 7, 50])
      expect(await read(post(inPieces(bytes, size), type))).toEqual([
        ['a', '一'],
        ['b', '\r\n--'],
      ]);
  });

  test('cut anywhere is no form, however its length was put right', async () => {
    const text = genuineForm({ name: '甲', consent: 'yes' }).toString();
    for (let length = 0; length < text.length; length += 1)
      expect(await read(post(text.slice(0, length))), text.slice(0, length)).toEqual([400, 'form-cut']);
    const whole = new Request('https://atlas.example.cn/x', {
      method: 'POST',
      body: genuineUpload({ name: '甲' }, [['file', new Blob(['%PDF']), 'a.pdf']]),
    });
    const type = whole.headers.get('Content-Type')!;
    const bytes = new Uint8Array(await whole.arrayBuffer());
    // The line end after the last boundary says nothing.
    for (let length = 0; length < bytes.length - 3; length += 1)
      expect(await read(post(bytes.slice(0, length), type)), String(length)).not.toHaveLength(3);
  });

  test('whose connection drops is no form, even after its last byte', async () => {
    const bytes = new TextEncoder().encode(genuineForm({ name: '甲' }).toString());
    expect(await read(post(inPieces(bytes, 5, new Error('aborted'))))).toEqual([400, 'form-cut']);
  });

  test.each([
    ['application/json', '{"a":1}'],
    ['text/plain', `a=1&${end}`],
    ['multipart/form-data', `a=1&${end}`],
    ['', `a=1&${end}`],
    ['application/xml', '<a/>'],
  ])('of type “%s” is none', async (type, body) => {
    const request = post(body, type || encoded);
    if (type === '') request.headers.delete('Content-Type');
    expect(await read(request)).toEqual([400, 'form-foreign']);
  });

  test.each([
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__intent__',
    '__state__',
    'a.__proto__.b',
    'a[constructor]',
    '',
    'x'.repeat(101),
    'a\u0000',
  ])('with a field called “%s” is refused', async (name) => {
    expect(isFieldName(name)).toBe(false);
    expect(await read(post(genuineForm([[name, '{"type":']]).toString()))).toEqual([400, 'form-field']);
  });

  test('with more fields, a longer answer or more bytes than any form of ours is refused', async () => {
    const fields = (count: number) => Array.from({ length: count }, (): [string, string] => ['a', '']);
    expect(await read(post(genuineForm(fields(usualForm.fields - 1)).toString()))).toHaveLength(usualForm.fields - 1);
    expect(await read(post(genuineForm(fields(usualForm.fields)).toString()))).toEqual([413, 'form-too-much']);
    expect(await read(post(genuineForm({ a: 'x'.repeat(usualForm.value + 1) }).toString()))).toEqual([
      413,
      'form-too-much',
    ]);
    const [field, value] = ['name', '甲'.repeat(shortForm.value + 1)];
    const upload = genuineUpload({ [field]: value }, []);
    for (const body of [genuineForm({ [field]: value }), upload]) {
      const request = new Request('https://atlas.example.cn/x', { method: 'POST', body });
      const refused = (await sentForm(request, shortForm).catch((thrown: unknown) => thrown)) as Response;
      const { refusal } = (await refused.json()) as { refusal: Refusal };
      expect([refused.status, explainRefusal('zh', refusal)]).toEqual([
        413,
        '“name”一栏有 4001 个字，最多 4000 个，什么都没改。请返回表单改短。',
      ]);
    }
    expect(await read(post(inPieces(new Uint8Array(usualForm.bytes + 1).fill(97), 10_000)))).toEqual([
      413,
      'form-too-much',
    ]);
  });

  test('costs time in proportion to its length: 120 KB of one repeated name, which took 9 seconds, and 990 KB, which took minutes', async () => {
    for (const size of [120_000, 990_000]) {
      const time = await yardsticks(() => read(post('a=&'.repeat(size / 3) + end)));
      expect(time, `${size} bytes`).toBeLessThan(50);
    }
  });
});
