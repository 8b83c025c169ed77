#!/usr/bin/env node
/**
 * Checks the public certificate log without trusting who keeps it. Imports nothing of TwinAtlas, so that it can be read
 * in full.
 *
 *   certificate-log-verify.js https://…/certificate-log [--older head.json]     fetches the head and the pages
 *   certificate-log-verify.js head.json 0.json 1.json … [--older head.json]     the same as files
 *   certificate-log-verify.js log.json [older-head.json]                        the whole log in one file
 *   certificate-log-verify.js --proofs proofs.json [certificate.json]           the proofs of one certificate
 *
 * A head holds { size, head, at, signature, publicKey }, a page { start, leaves: [hash, …] }, the whole log both. An
 * older head is one kept from an earlier day. A leaf is SHA-256(0x00 || what the line says); what it says is in the
 * proofs of its certificate alone. Files kept from before 2026-12 name it in the open: { start, entries: [text, …] };
 * they are the same tree.
 */
import { createHash, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const node = (left, right) => sha256(Buffer.concat([Buffer.from([1]), left, right]));
const leaf = (entry) => sha256(Buffer.concat([Buffer.from([0]), Buffer.from(entry, 'utf8')]));

/**
 * The tree of RFC 9162, section 2.1.1, line by line: of the lines already read only the heads of full subtrees are
 * kept, the largest first, so that a log of any length costs no memory.
 */
class Tree {
  #subtrees = [];
  size = 0;

  add(line) {
    let [hash, leaves] = [line, 1];
    while (this.#subtrees.at(-1)?.leaves === leaves) {
      hash = node(this.#subtrees.pop().hash, hash);
      leaves *= 2;
    }
    this.#subtrees.push({ hash, leaves });
    this.size += 1;
  }

  head() {
    if (this.size === 0) return sha256(Buffer.alloc(0)).toString('hex');
    return this.#subtrees
      .map(({ hash }) => hash)
      .reduceRight((right, left) => node(left, right))
      .toString('hex');
  }
}

function fail(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

/** The hashes of a page's lines; null where it has none. */
function leavesOf({ leaves, entries }) {
  if (!Array.isArray(leaves)) return Array.isArray(entries) ? entries.map(leaf) : null;
  const odd = leaves.find((one) => !/^[0-9a-f]{64}$/.test(one));
  if (odd !== undefined) fail(`“${odd}”不是哈希值。`, `"${odd}" is no hash.`);
  return leaves.map((one) => Buffer.from(one, 'hex'));
}

const wrongSize = (due, found) =>
  fail(`日志应有 ${due} 条，实有 ${found} 条。`, `The head speaks of ${due} entries; there are ${found}.`);

/**
 * RFC 9162, section 2.1.3: the head that a leaf at `position` of `size` gives with the hashes of its path, nearest
 * first; null when the path does not fit.
 */
function headBy(hash, position, size, path) {
  if (size === 1) return path.length === 0 ? hash : null;
  if (path.length === 0) return null;
  const k = 2 ** Math.floor(Math.log2(size - 1));
  const beside = Buffer.from(path.at(-1), 'hex');
  const below =
    position < k
      ? headBy(hash, position, k, path.slice(0, -1))
      : headBy(hash, position - k, size - k, path.slice(0, -1));
  return below && (position < k ? node(below, beside) : node(beside, below));
}

function checkHead({ at, head, size, publicKey, signature }) {
  const signed = JSON.stringify({ at, head, size });
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url')))
    fail('日志头的签名不对。', 'The signature of the head is wrong.');
}

/**
 * Every line stands in the log under its signed head and is about this certificate; the file given is the one that was
 * logged.
 */
function checkProofs(file, certificateFile) {
  const proofs = JSON.parse(readFileSync(file, 'utf8'));
  checkHead(proofs);
  if (proofs.lines.length === 0) fail('没有任何记录。', 'There is no line at all.');
  for (const { position, entry, proof } of proofs.lines) {
    const line = `${position + 1}`;
    if (
      !(position >= 0 && position < proofs.size) ||
      headBy(leaf(entry), position, proofs.size, proof)?.toString('hex') !== proofs.head
    )
      fail(`第 ${line} 行的包含证明对不上日志头。`, `The proof of line ${line} does not give the head.`);
    if (JSON.parse(entry).number !== proofs.number)
      fail(`第 ${line} 行说的是另一张证书。`, `Line ${line} is about another certificate.`);
  }
  if (certificateFile) {
    const digest = sha256(readFileSync(certificateFile)).toString('hex');
    if (!proofs.lines.some(({ entry }) => JSON.parse(entry).credential === digest))
      fail('日志里记的不是这个文件。', 'The log does not hold this file.');
  }
  const deeds = proofs.lines.map(({ position, entry }) => `${position + 1} ${JSON.parse(entry).deed}`).join(', ');
  console.log(
    `${proofs.number}：${proofs.lines.length} 行都在日志里（${deeds}）。\n${proofs.number}: all its lines are in the log (${deeds}), head ${proofs.head}.`,
  );
}

/**
 * Reads the lines in order and stops at the head's size: what was added after the head was signed does not belong to
 * it.
 */
async function checkLog(log, pages, older) {
  const tree = new Tree();
  if (older && older.size > log.size)
    fail(
      `您保存的日志头有 ${older.size} 条，现在只有 ${log.size} 条：日志被改过。`,
      `The head you kept speaks of ${older.size} entries, this one of ${log.size}: the log was rewritten.`,
    );
  const compare = () => {
    if (tree.size === older?.size && tree.head() !== older.head)
      fail(
        `前 ${older.size} 条与您保存的日志头不符：日志被改过。`,
        `The first ${older.size} entries do not give the head you kept: the log was rewritten.`,
      );
  };
  compare();
  for await (const page of pages) {
    const { start } = page;
    if (start > tree.size)
      fail(`缺第 ${tree.size + 1} 至 ${start} 条。`, `Entries ${tree.size + 1} to ${start} are missing.`);
    if (start < tree.size)
      fail(`第 ${start + 1} 条起的一页重复了。`, `The page from entry ${start + 1} is there twice.`);
    for (const line of leavesOf(page).slice(0, log.size - tree.size)) {
      tree.add(line);
      compare();
    }
  }
  if (tree.size !== log.size) wrongSize(log.size, tree.size);
  if (tree.head() !== log.head) fail('日志内容与日志头不符。', 'The entries do not give the head.');
  checkHead(log);
  console.log(`日志完整：${log.size} 条，头 ${log.head}。\nThe log is whole: ${log.size} entries, head ${log.head}.`);
}

const readFile = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Pages in the order of their entries, whatever order they are named in; one at a time lies in memory. */
function* pagesIn(files) {
  const inOrder = files
    .map((file) => ({ file, start: readFile(file).start }))
    .sort((one, other) => one.start - other.start);
  for (const { file } of inOrder) yield readFile(file);
}

async function fetched(address) {
  const answer = await fetch(address).catch((error) =>
    fail(`取不到 ${address}。`, `Cannot fetch ${address}: ${error.cause?.message ?? error.message}.`),
  );
  if (!answer.ok) fail(`${address} 的答复是 ${answer.status}。`, `${address} answered ${answer.status}.`);
  return answer.json();
}

async function* pagesAt(address, size) {
  for (let [page, read] = [0, 0]; read < size; page += 1) {
    const one = await fetched(`${address}/leaves/${page}.json`);
    if (!(leavesOf(one)?.length > 0))
      fail(`${address}/leaves/${page}.json 里没有记录。`, `${address}/leaves/${page}.json holds no entries.`);
    read += leavesOf(one).length;
    yield one;
  }
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { proofs: { type: 'boolean' }, older: { type: 'string' } },
});
const [first, ...rest] = positionals;
if (!first)
  fail(
    '用法：node bin/certificate-log-verify.js 日志网址或 log.json 或 head.json 加各页 [--older 较早的 head.json]',
    'Name the address of the log, or the downloaded log.json, or head.json and its pages; and an older head if you kept one: --older head.json.',
  );
if (options.proofs) checkProofs(first, rest[0]);
else if (/^https?:\/\//.test(first)) {
  const address = first.replace(/\/+$/, '');
  const log = await fetched(`${address}/head.json`);
  await checkLog(log, pagesAt(address, log.size), olderHead(rest[0]));
} else {
  const log = readFile(first);
  // A whole log takes the older head as its second file; beside a head alone, the files are its pages.
  const whole = leavesOf(log);
  if (whole && whole.length !== log.size) wrongSize(log.size, whole.length);
  if (whole) await checkLog(log, [{ ...log, start: 0 }], olderHead(rest[0]));
  else await checkLog(log, pagesIn(rest), olderHead());
}

function olderHead(second) {
  const file = options.older ?? second;
  return file === undefined ? undefined : readFile(file);
}
