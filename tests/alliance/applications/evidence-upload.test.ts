import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../../../app/accounts/permissions/actor';
import { applicationFile, findApplication } from '../../../app/alliance/applications/application.server';
import { receiveEvidence } from '../../../app/alliance/applications/evidence-upload.server';
import { openFileStore } from '../../../app/files/file-store.server';
import { storedFiles } from '../../../db/schema/index';
import { testDatabase } from '../../database';
import { genuineUpload } from '../../web/genuine-form';
import { scene } from '../scene';

const root = mkdtempSync(join(tmpdir(), 'twinatlas-upload-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let s: ReturnType<typeof scene>;
let folder: string;
let applicant: Actor;
let id: number;
beforeEach(() => {
  s = scene(testDatabase());
  folder = mkdtempSync(join(root, 'store-'));
  applicant = s.person();
  ({ id } = s.draft(applicant, 0));
});

const upload = (bytes: string, name = '专利.pdf', fields: Readonly<Record<string, string>> = {}): Request => {
  const form = genuineUpload({ revision: String(s.again(id).revision), kind: 'patent', note: '发明', ...fields }, [
    ['file', new Blob([bytes], { type: 'application/pdf' }), name],
  ]);
  return new Request('https://atlas.example.cn/x', { method: 'POST', body: form });
};
const receive = (request: Request, sent?: FormData) =>
  receiveEvidence(s.db, openFileStore(folder), applicant, { id, segmentId: 'gis.cim' }, request, s.occasion(), sent);
const left = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const landed = async () => expect((await receive(upload('%PDF-1.7\nhello'))).ok).toBe(true);

describe('an uploaded file of evidence', () => {
  test('lands under its question, with its kind and note', async () => {
    await landed();
    const items = applicationFile(s.db, findApplication(s.db, id)!).capabilities[0]!.items;
    expect(items.at(-1)).toMatchObject({
      kind: 'patent',
      note: '发明',
      url: null,
      file: { originalName: '专利.pdf', bytes: 14 },
    });
    expect(left()).toBe(1);
  });

  test('that is not what its name says is refused and leaves nothing', async () => {
    await landed();
    const sent = new FormData();
    expect(await receive(upload('MZ\u0090\u0000 program'), sent)).toMatchObject({
      ok: false,
      code: 'file-not-its-kind',
    });
    expect([sent.get('kind'), sent.get('note')], 'to be shown again').toEqual(['patent', '发明']);
    expect(left()).toBe(1);
  });

  test('cut in the middle leaves neither a file nor a row', async () => {
    await landed();
    const whole = upload(`%PDF-1.7\n${'x'.repeat(300_000)}`);
    const type = whole.headers.get('Content-Type')!;
    const reader = whole.body!.getReader();
    let sent = 0;
    const cut = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await reader.read();
        if (done || sent > 100_000) return controller.error(new Error('the connection was cut'));
        sent += value.length;
        controller.enqueue(value);
      },
    });
    const request = new Request('https://atlas.example.cn/x', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: cut,
      duplex: 'half',
    } as RequestInit);
    expect(await receive(request)).toMatchObject({ ok: false, code: 'file-cut' });
    expect(left()).toBe(1);
    expect(s.db.select().from(storedFiles).all()).toHaveLength(1);
  });

  test('on an old form is refused, and so is a form without a file', async () => {
    await landed();
    expect(await receive(upload('%PDF-1.7\nhello', 'a.pdf', { revision: '0' }))).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
    });
    expect(
      await receive(new Request('https://atlas.example.cn/x', { method: 'POST', body: new FormData() })),
    ).toMatchObject({ ok: false });
    expect(left()).toBe(1);
  });
});
