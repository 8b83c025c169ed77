import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isSignedHead, logPublicKey, signedLogHead } from '../../app/certificates/log-head.server';
import { logCertificate, logEntries } from '../../app/certificates/log.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { write } from '../../db/write';
import { emptyDatabase } from '../database';
import { issued, madeBody } from './issued';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const db = emptyDatabase();
const keys = keysFrom(Buffer.alloc(32, 7));

function check(name: string, log: unknown, older?: unknown) {
  const files = [log, older].filter((one) => one !== undefined).map((one, at) => {
    const file = join(folder, `${name}-${at}.json`);
    writeFileSync(file, JSON.stringify(one));
    return file;
  });
  const run = spawnSync(process.execPath, ['bin/certificate-log-verify.js', ...files], { encoding: 'utf8' });
  return [run.status, `${run.stdout}${run.stderr}`] as const;
}

test('the checker passes an honest log and names what is wrong with any other', async () => {
  const credential = await issued(await madeBody('alliance', 1));
  const add = (count: number) => {
    for (let at = 0; at < count; at += 1) write(db, (tx) => logCertificate(tx, { number: `TA-${at}`, deed: 'issue', credential, now: new Date(at * 1000) }));
  };
  add(5);
  const older = signedLogHead(db, keys, new Date(0));
  add(8);
  const signed = signedLogHead(db, keys, new Date(1000));
  expect(isSignedHead(signed, logPublicKey(keys))).toBe(true);
  expect(isSignedHead({ ...signed, size: 12 }, logPublicKey(keys))).toBe(false);
  const log = { ...signed, publicKey: logPublicKey(keys), entries: logEntries(db) };
  expect(log.size).toBe(13);
  expect(check('honest', log, older)[0]).toBe(0);
  expect(check('short', { ...log, entries: log.entries.slice(1) })).toEqual([1, expect.stringContaining('日志应有 13 条，实有 12 条')]);
  expect(check('changed', { ...log, entries: log.entries.with(3, 'forged') })).toEqual([1, expect.stringContaining('日志内容与日志头不符')]);
  expect(check('unsigned', { ...log, signature: 'A'.repeat(86) })).toEqual([1, expect.stringContaining('签名不对')]);
  expect(check('rewritten', log, { ...older, head: signed.head })).toEqual([1, expect.stringContaining('日志被改过')]);
});
