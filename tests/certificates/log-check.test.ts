import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { logPublicKey, signedLogHead } from '../../app/certificates/log-head.server';
import { linesOf, logCertificate, logEntries } from '../../app/certificates/log.server';
import { logProofs } from '../../app/certificates/log-proofs.server';
import { publicLog } from '../../app/certificates/public-log.server';
import { suspendCertificate } from '../../app/certificates/revocation.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { openDatabase } from '../../db/client';
import { write } from '../../db/write';
import { at, valueOf } from '../certification/exam-scene';
import { emptyDatabase, testDatabase } from '../database';
import { issued, madeBody } from './issued';
import { issuedScene } from './issued-scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const db = emptyDatabase();
const shipped = testDatabase();
const keys = keysFrom(Buffer.alloc(32, 7));

function check(name: string, log: unknown, older?: unknown, option: string[] = []) {
  const files = [log, older].filter((one) => one !== undefined).map((one, at) => {
    const file = join(folder, `${name}-${at}.json`);
    writeFileSync(file, JSON.stringify(one));
    return file;
  });
  const run = spawnSync(process.execPath, ['bin/certificate-log-verify.js', ...option, ...files], { encoding: 'utf8' });
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
  const log = { ...signed, publicKey: logPublicKey(keys), entries: logEntries(db) };
  expect(log.size).toBe(13);
  expect(check('honest', log, older)[0]).toBe(0);
  expect(check('short', { ...log, entries: log.entries.slice(1) })).toEqual([1, expect.stringContaining('日志应有 13 条，实有 12 条')]);
  expect(check('changed', { ...log, entries: log.entries.with(3, 'forged') })).toEqual([1, expect.stringContaining('日志内容与日志头不符')]);
  expect(check('unsigned', { ...log, signature: 'A'.repeat(86) })).toEqual([1, expect.stringContaining('签名不对')]);
  expect(check('rewritten', log, { ...older, head: signed.head })).toEqual([1, expect.stringContaining('日志被改过')]);
});

test('the proofs of one certificate are checked apart from the log, and against its file', async () => {
  const made = await issuedScene(shipped);
  const credential = made.certificate.credential!;
  for (let one = 0; one < 6; one += 1) write(shipped, (tx) => logCertificate(tx, { number: `TA-${one}`, deed: 'issue', credential, now: new Date(one * 1000) }));
  valueOf(suspendCertificate(shipped, made.people.official, { id: made.certificate.id, reason: '核查' }, at('2026-12-12T00:00:00Z')));
  const proofs = valueOf(logProofs(shipped, made.certificate.number, { keys, now: new Date(0) }));
  expect([proofs.size, proofs.lines.map(({ position }) => position), proofs.lines[1]!.proof.length]).toEqual([8, [0, 7], 3]);
  expect(JSON.stringify(proofs)).not.toContain('锦');
  const ask = (name: string, given: unknown, file?: unknown) => check(name, given, file, ['--proofs']);
  expect(ask('good', proofs, credential)).toEqual([0, expect.stringContaining('2 行都在日志里（1 issue, 8 suspend）')]);
  expect(ask('other-file', proofs, { ...credential, name: '另' })).toEqual([1, expect.stringContaining('日志里记的不是这个文件')]);
  expect(ask('moved', { ...proofs, lines: [{ ...proofs.lines[1]!, position: 6 }] })).toEqual([1, expect.stringContaining('第 7 行的包含证明对不上')]);
  expect(ask('cut', { ...proofs, lines: [{ ...proofs.lines[1]!, proof: proofs.lines[1]!.proof.slice(1) }] })).toEqual([1, expect.stringContaining('包含证明对不上')]);
  expect(ask('borrowed', { ...proofs, number: 'TA-2' })).toEqual([1, expect.stringContaining('说的是另一张证书')]);
  expect(ask('unsigned', { ...proofs, size: 9 })).toEqual([1, expect.stringContaining('签名不对')]);
  expect(ask('empty', { ...proofs, lines: [] })[0]).toBe(1);
  expect(logProofs(shipped, 'TA-2026-22222222', { keys, now: new Date(0) })).toMatchObject({ code: 'certificate-unknown' });
});

test('a head is that of the entries beside it, whatever another process adds meanwhile', async () => {
  const credential = await issued(await madeBody('alliance', 1));
  const other = openDatabase(shipped.$client.name);
  const select = shipped.select.bind(shipped) as (...columns: unknown[]) => unknown;
  vi.spyOn(shipped, 'select').mockImplementation(((...columns: [Record<string, unknown>?]) => {
    if (!columns[0] || 'entry' in columns[0]) write(other, (tx) => logCertificate(tx, { number: 'TA-meanwhile', deed: 'issue', credential, now: new Date(0) }));
    return select(...columns);
  }) as never);
  const log = publicLog(shipped, { keys, now: new Date(0) });
  const { lines, under } = linesOf(shipped, 'TA-meanwhile');
  vi.restoreAllMocks();
  other.$client.close();
  expect(log.entries).toHaveLength(log.size);
  expect([lines.map(({ position }) => position), under.size]).toEqual([[8], 9]);
  expect(check('busy', log)[0]).toBe(0);
});
