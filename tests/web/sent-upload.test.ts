import { describe, expect, test } from 'vitest';
import { ok, refuse } from '../../app/outcome';
import { formEnd } from '../../app/web/form-end';
import { sentUpload } from '../../app/web/sent-upload.server';
import { cutLengths } from '../forms/cut-request';
import { genuineUpload } from './genuine-form';

const content = `%PDF-1.7\n${'x'.repeat(5_000)}`;
type Keep = Parameters<typeof sentUpload<string, string>>[1];

const keepers: Record<string, Keep> = {
  'refuses before it reads the file': async () => refuse('required', { field: 'summary' }),
  'refuses in the middle of the file': async ({ stream }) => {
    for await (const chunk of stream) if (chunk.length > 0) break;
    return refuse('file-too-large', { field: 'file' });
  },
  'refuses what it read to the end': async ({ stream }) => {
    try {
      for await (const _ of stream);
    } catch {
      return refuse('file-cut', { field: 'file' });
    }
    return refuse('file-not-its-kind', { field: 'file' });
  },
};
const said: Record<string, string> = {
  'refuses before it reads the file': 'required',
  'refuses in the middle of the file': 'file-too-large',
  'refuses what it read to the end': 'file-not-its-kind',
};

async function sending(): Promise<{ type: string; bytes: Uint8Array }> {
  const form = genuineUpload([['summary', '']], [['file', new Blob([content]), 'a.pdf']]);
  const request = new Request('https://atlas.example.cn/x', { method: 'POST', body: form });
  return { type: request.headers.get('Content-Type')!, bytes: new Uint8Array(await request.arrayBuffer()) };
}

/** Arrives in pieces of 700 bytes, so that the middle of a file is not its end. */
function arriving(type: string, bytes: Uint8Array): Request {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += 700)));
    },
  });
  const init = { method: 'POST', headers: { 'Content-Type': type }, body, duplex: 'half' };
  return new Request('https://atlas.example.cn/x', init as RequestInit);
}

describe.each(Object.entries(keepers))('an upload whose keeper %s', (name, keep) => {
  test('is refused for that when it came whole', async () => {
    const { type, bytes } = await sending();
    expect(await sentUpload(arriving(type, bytes), keep)).toMatchObject({ ok: false, code: said[name] });
  });

  test('is refused as cut wherever it ended early', async () => {
    const { type, bytes } = await sending();
    for (const length of cutLengths(bytes.length))
      expect(await sentUpload(arriving(type, bytes.slice(0, length)), keep), `${length} bytes`).toMatchObject({
        ok: false,
        code: 'file-cut',
      });
  });
});

test('a file that is kept came whole, and so did the fields after it', async () => {
  const form = new FormData();
  form.append('summary', '一');
  form.append('file', new Blob([content]), 'a.pdf');
  form.append('note', '二');
  form.append(formEnd.name, formEnd.value);
  const whole = new Request('https://atlas.example.cn/x', { method: 'POST', body: form });
  const sent = new FormData();
  const kept = await sentUpload<number, string>(
    arriving(whole.headers.get('Content-Type')!, new Uint8Array(await whole.arrayBuffer())),
    async ({ stream }) => {
      let bytes = 0;
      for await (const chunk of stream) bytes += chunk.length;
      return ok(bytes);
    },
    sent,
  );
  expect(kept).toEqual({ ok: true, value: content.length });
  expect([sent.get('summary'), sent.get('note')]).toEqual(['一', '二']);
});
