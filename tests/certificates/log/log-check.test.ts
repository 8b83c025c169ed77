import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { logPublicKey, signedLogHead } from '../../../app/certificates/log/log-head.server';
import { logPageCount, readLogPageName } from '../../../app/certificates/log/log-pages';
import { linesOf, logDeeds, logLeaves } from '../../../app/certificates/log/log.server';
import { logProofs } from '../../../app/certificates/log/log-proofs.server';
import {
  publicLogHead,
  publicLogPage,
  publicLogText,
  type LogPage,
  type PublicLogHead,
} from '../../../app/certificates/log/public-log.server';
import { logHead, logProof } from '../../../app/certificates/log/log-tree.server';
import { inclusionProof, leafHash, treeHead } from '../../../app/certificates/log/merkle.server';
import { suspendCertificate } from '../../../app/certificates/issue/revocation.server';
import { keysFrom } from '../../../app/secrets/keys.server';
import { openDatabase, type Database } from '../../../db/client';
import { write } from '../../../db/write';
import { at, valueOf } from '../../certification/exam-scene';
import { copyOfDatabase, emptyDatabase, testDatabase } from '../../database';
import { draws } from '../../draws';
import { issued, madeBody } from '../issued';
import { issuedScene } from '../issued-scene';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sceneDb = testDatabase();
const made = await issuedScene(sceneDb);
const keys = keysFrom(Buffer.alloc(32, 7));
const random = draws('log');
const credential = await issued(await madeBody('alliance', 1));

const wholeLog = (of: Database) =>
  JSON.parse([...publicLogText(of, { keys, now: new Date(0) })].join('')) as PublicLogHead & { leaves: string[] };

/** As many certificates as one command issues. */
const issueLogged = (
  of: Database,
  { count = 1, number = (at: number) => `TA-${at}` }: { count?: number; number?: (at: number) => string } = {},
) =>
  write(of, (tx) =>
    logDeeds(
      tx,
      Array.from({ length: count }, (_, at) => ({ number: number(at), deed: 'issue' as const, credential })),
      { now: new Date(0), random },
    ),
  );

function check(name: string, log: unknown, older?: unknown, option: string[] = []) {
  const files = [log, older]
    .filter((one) => one !== undefined)
    .map((one, at) => {
      const file = join(folder, `${name}-${at}.json`);
      writeFileSync(file, JSON.stringify(one));
      return file;
    });
  const run = spawnSync(process.execPath, ['bin/certificate-log-verify.js', ...option, ...files], { encoding: 'utf8' });
  return [run.status, `${run.stdout}${run.stderr}`] as const;
}

test('the checker passes an honest log and names what is wrong with any other', () => {
  const db = emptyDatabase();
  issueLogged(db, { count: 5 });
  const older = signedLogHead(db, keys, new Date(0));
  issueLogged(db, { count: 8 });
  const signed = signedLogHead(db, keys, new Date(1000));
  const log = { ...signed, publicKey: logPublicKey(keys), leaves: logLeaves(db, 0, 99) };
  expect(log.size).toBe(16);
  expect(check('honest', log, older)[0]).toBe(0);
  expect(check('short', { ...log, leaves: log.leaves.slice(1) })).toEqual([
    1,
    expect.stringContaining('日志应有 16 条，实有 15 条'),
  ]);
  expect(check('changed', { ...log, leaves: log.leaves.with(3, leafHash('forged')) })).toEqual([
    1,
    expect.stringContaining('日志内容与日志头不符'),
  ]);
  // Two hashes cut elsewhere would give the same tree.
  const shifted = log.leaves.with(0, log.leaves[0]!.slice(0, 62)).with(1, log.leaves[0]!.slice(62) + log.leaves[1]!);
  expect(check('shifted', { ...log, leaves: shifted })).toEqual([1, expect.stringContaining('不是哈希值')]);
  expect(check('unsigned', { ...log, signature: 'A'.repeat(86) })).toEqual([1, expect.stringContaining('签名不对')]);
  expect(check('rewritten', log, { ...older, head: signed.head })).toEqual([1, expect.stringContaining('日志被改过')]);
});

test('the proofs of one certificate are checked apart from the log, and against its file', () => {
  const shipped = copyOfDatabase(sceneDb);
  const credential = made.certificate.credential!;
  issueLogged(shipped, { count: 6 });
  valueOf(
    suspendCertificate(
      shipped,
      made.people.official,
      { id: made.certificate.id, reason: '核查' },
      at('2026-12-12T00:00:00Z'),
    ),
  );
  const proofs = valueOf(logProofs(shipped, made.certificate.number, { keys, now: new Date(0) }));
  expect([proofs.size, proofs.lines.map(({ position }) => position), proofs.lines[1]!.proof.length]).toEqual([
    24,
    [0, 16],
    4,
  ]);
  expect(JSON.stringify(proofs)).not.toContain('锦');
  const ask = (name: string, given: unknown, file?: unknown) => check(name, given, file, ['--proofs']);
  expect(ask('good', proofs, credential)).toEqual([
    0,
    expect.stringContaining('2 行都在日志里（1 issue, 17 suspend）'),
  ]);
  expect(ask('other-file', proofs, { ...credential, name: '另' })).toEqual([
    1,
    expect.stringContaining('日志里记的不是这个文件'),
  ]);
  expect(ask('moved', { ...proofs, lines: [{ ...proofs.lines[1]!, position: 6 }] })).toEqual([
    1,
    expect.stringContaining('第 7 行的包含证明对不上'),
  ]);
  const unsalted = proofs.lines[0]!.entry.replace(/,"salt":"[0-9a-f]{32}"/, '');
  expect(ask('unsalted', { ...proofs, lines: [{ ...proofs.lines[0]!, entry: unsalted }] })).toEqual([
    1,
    expect.stringContaining('第 1 行的包含证明对不上'),
  ]);
  expect(ask('cut', { ...proofs, lines: [{ ...proofs.lines[1]!, proof: proofs.lines[1]!.proof.slice(1) }] })).toEqual([
    1,
    expect.stringContaining('包含证明对不上'),
  ]);
  expect(ask('borrowed', { ...proofs, number: 'TA-2' })).toEqual([1, expect.stringContaining('说的是另一张证书')]);
  expect(ask('unsigned', { ...proofs, size: 25 })).toEqual([1, expect.stringContaining('签名不对')]);
  expect(ask('empty', { ...proofs, lines: [] })[0]).toBe(1);
  expect(logProofs(shipped, 'TA-2026-22222222', { keys, now: new Date(0) })).toMatchObject({
    code: 'certificate-unknown',
  });
});

test('a head is that of the lines beside it, whatever another process adds meanwhile', () => {
  const shipped = copyOfDatabase(sceneDb);
  const other = openDatabase(shipped.$client.name);
  const select = shipped.select.bind(shipped) as (...columns: unknown[]) => unknown;
  vi.spyOn(shipped, 'select').mockImplementation(((...columns: [Record<string, unknown>?]) => {
    if (!columns[0] || 'leaf' in columns[0]) issueLogged(other, { number: () => 'TA-meanwhile' });
    return select(...columns);
  }) as never);
  const log = wholeLog(shipped);
  const { lines, under } = linesOf(shipped, 'TA-meanwhile');
  vi.restoreAllMocks();
  other.$client.close();
  expect(log.leaves).toHaveLength(log.size);
  expect([lines.map(({ position }) => position), under.size]).toEqual([[8], 16]);
  expect(check('busy', log)[0]).toBe(0);
});

test('a log of several pages is checked from its files, in whatever order they are named, or from its address', async () => {
  const long = emptyDatabase();
  issueLogged(long, { count: 1500 });
  const older = publicLogHead(long, { keys, now: new Date(0) });
  issueLogged(long, { count: 600 });
  const head = publicLogHead(long, { keys, now: new Date(1) });
  const pages = () => Array.from({ length: logPageCount(head.size) }, (_, page) => publicLogPage(long, page)!);
  expect(pages().map(({ start, leaves, full }) => [start, leaves.length, full])).toEqual([
    [0, 1024, true],
    [1024, 1024, true],
    [2048, 56, false],
  ]);
  expect([publicLogPage(long, 3), wholeLog(long).leaves.length, wholeLog(long).head]).toEqual([null, 2104, head.head]);

  const [one, two, three] = pages() as LogPage[] as [LogPage, LogPage, LogPage];
  const saved = (name: string, value: unknown) => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const run = (
    name: string,
    given: readonly LogPage[],
    { under = head, from = older }: { under?: PublicLogHead; from?: { size: number; head: string } } = {},
  ) => {
    const files = [
      saved(`${name}-head.json`, under),
      ...given.map((page, at) => saved(`${name}-${at}.json`, page)),
      '--older',
      saved(`${name}-older.json`, from),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/certificate-log-verify.js', ...files], {
      encoding: 'utf8',
    });
    return [status, `${stdout}${stderr}`.split('\n')[0]];
  };
  expect(run('pages', [three, one, two])).toEqual([0, `日志完整：2104 条，头 ${head.head}。`]);
  expect(run('without-middle', [one, three])).toEqual([1, '缺第 1025 至 2048 条。']);
  expect(run('without-end', [one, two])).toEqual([1, '日志应有 2104 条，实有 2048 条。']);
  expect(run('twice', [one, one, two, three])).toEqual([1, '第 1 条起的一页重复了。']);
  expect(run('forged', [one, { ...two, leaves: two.leaves.with(900, leafHash('forged')) }, three])).toEqual([
    1,
    '日志内容与日志头不符。',
  ]);
  expect(run('rewritten', [one, two, three], { from: { ...older, head: head.head } })).toEqual([
    1,
    '前 1504 条与您保存的日志头不符：日志被改过。',
  ]);
  expect(run('cut', [one, two], { under: older, from: head })).toEqual([
    1,
    '您保存的日志头有 2104 条，现在只有 1504 条：日志被改过。',
  ]);
  // Lines added after the head was signed stand on its last page, and do not belong to it.
  expect(run('grown', [one, two], { under: older, from: older })).toEqual([0, `日志完整：1504 条，头 ${older.head}。`]);

  const answers: Record<string, unknown> = {
    '/certificate-log/head.json': head,
    '/certificate-log/leaves/0.json': one,
    '/certificate-log/leaves/1.json': two,
    '/certificate-log/leaves/2.json': three,
  };
  const server = createServer((request, response) => {
    const answer = answers[request.url!];
    response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer ?? null));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certificate-log`;
  const ask = () =>
    new Promise<[number | null, string]>((done) =>
      execFile(process.execPath, ['bin/certificate-log-verify.js', address], (error, stdout, stderr) =>
        done([error ? (error.code as number) : 0, `${stdout}${stderr}`.split('\n')[0]!]),
      ),
    );
  expect(await ask()).toEqual([0, `日志完整：2104 条，头 ${head.head}。`]);
  delete answers['/certificate-log/leaves/1.json'];
  expect(await ask()).toEqual([1, `${address}/leaves/1.json 的答复是 404。`]);
  await new Promise((closed) => server.close(closed));
  expect(await ask()).toEqual([1, `取不到 ${address}/head.json。`]);
});

test('a page of the log is named by its number alone', () => {
  expect(
    ['0.json', '17.json', '00.json', '-1.json', '1.5.json', '1', '1e3.json', '9999999999.json'].map(readLogPageName),
  ).toEqual([0, 17, null, null, null, null, null, null]);
});

test('heads and proofs stay those of the whole tree while the log grows', () => {
  const growing = emptyDatabase();
  for (const count of [1, 248, 1, 8, 247, 256, 257]) {
    issueLogged(growing, { count });
    const { leaves } = wholeLog(growing);
    const { size, head } = logHead(growing);
    expect([size, head]).toEqual([leaves.length, treeHead(leaves)]);
    for (const position of [0, 255, 256, size - 1].filter((one) => one < size))
      expect(logProof(growing, position)).toEqual(inclusionProof(leaves, position));
  }
  expect(logHead(growing).size).toBe(1040);
  expect(() => logProof(growing, 1040)).toThrow(RangeError);
});
