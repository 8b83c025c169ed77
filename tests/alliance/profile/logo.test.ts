import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { explainAlliance } from '../../../app/alliance/refusals';
import { findLogo, setLogo } from '../../../app/alliance/profile/logo.server';
import { openFileStore, sweepFiles } from '../../../app/files/file-store.server';
import { testDatabase } from '../../database';
import { pngFile } from '../../files/picture-files';
import { scene, valueOf } from '../scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-logo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const png = (grey = 1) => pngFile({ grey });

it('a logo is set by the company’s people, replaced, and the old one swept', async () => {
  const s = scene(testDatabase());
  const store = openFileStore(folder);
  const companyId = s.company('标志有限公司');
  const member = s.person([{ role: 'member', companyId }]);
  const set = (bytes: Buffer, actor = member, name = 'logo.png') =>
    setLogo(
      s.db,
      store,
      actor,
      {
        companyId,
        name,
        stream: (async function* () {
          yield bytes;
        })(),
      },
      s.occasion(),
    );
  expect(findLogo(s.db, companyId)).toBeNull();
  expect(await set(png(), s.person())).toMatchObject({ ok: false, code: 'not-allowed' });
  const told = (outcome: Awaited<ReturnType<typeof set>>) => (outcome.ok ? '' : explainAlliance('zh', outcome));
  expect(told(await set(Buffer.from('%PDF-1.7'), member, 'logo.pdf'))).toBe('不收这种文件。可用 PNG、JPG、JPEG。');
  expect(told(await set(Buffer.concat([png(), Buffer.alloc(1024 * 1024)])))).toBe(
    '文件太大，最多 1 MB。请压缩后再传。',
  );
  valueOf(await set(png()));
  const second = valueOf(await set(png(2)));
  expect(findLogo(s.db, companyId)).toMatchObject({ sha256: second.sha256, mediaType: 'image/png' });
  expect(sweepFiles(s.db, store, new Date(Date.now() + 7_200_000))).toBe(1);
  expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.png'))).toHaveLength(1);
});
