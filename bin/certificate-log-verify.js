#!/usr/bin/env node
/**
 * Checks a download of the public certificate log without trusting who sent it: `node bin/certificate-log-verify.js
 * log.json [older-head.json]`, or the proofs of one certificate: `--proofs proofs.json [certificate.json]`. The file holds { size, head, at, signature, publicKey, entries: [text, …] }; the older
 * head, kept from an earlier day, holds { size, head }. Imports nothing of TwinAtlas, so that it can be read in full.
 */
import { createHash, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
const leaf = (entry) => sha256(Buffer.concat([Buffer.from([0]), Buffer.from(entry, 'utf8')]));

/** RFC 9162, section 2.1.1: the largest power of two below n splits a tree of n leaves. */
function head(leaves) {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  if (leaves.length === 1) return leaves[0];
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return sha256(Buffer.concat([Buffer.from([1]), head(leaves.slice(0, k)), head(leaves.slice(k))]));
}

function fail(zh, en) {
  console.error(`${zh}\n${en}`);
  process.exit(1);
}

/** RFC 9162, section 2.1.3: the head that a leaf at `position` of `size` gives with the hashes of its path, nearest first; null when the path does not fit. */
function headBy(hash, position, size, path) {
  if (size === 1) return path.length === 0 ? hash : null;
  if (path.length === 0) return null;
  const k = 2 ** Math.floor(Math.log2(size - 1));
  const beside = Buffer.from(path.at(-1), 'hex');
  const below = position < k ? headBy(hash, position, k, path.slice(0, -1)) : headBy(hash, position - k, size - k, path.slice(0, -1));
  return below && sha256(Buffer.concat([Buffer.from([1]), ...(position < k ? [below, beside] : [beside, below])]));
}

function checkHead({ at, head, size, publicKey, signature }) {
  const signed = JSON.stringify({ at, head, size });
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64url'))) fail('日志头的签名不对。', 'The signature of the head is wrong.');
}

/** Every line stands in the log under its signed head and is about this certificate; the file given is the one that was logged. */
function checkProofs(file, certificateFile) {
  const proofs = JSON.parse(readFileSync(file, 'utf8'));
  checkHead(proofs);
  if (proofs.lines.length === 0) fail('没有任何记录。', 'There is no line at all.');
  for (const { position, entry, proof } of proofs.lines) {
    const line = `${position + 1}`;
    if (!(position >= 0 && position < proofs.size) || headBy(leaf(entry), position, proofs.size, proof)?.toString('hex') !== proofs.head) fail(`第 ${line} 行的包含证明对不上日志头。`, `The proof of line ${line} does not give the head.`);
    if (JSON.parse(entry).number !== proofs.number) fail(`第 ${line} 行说的是另一张证书。`, `Line ${line} is about another certificate.`);
  }
  if (certificateFile) {
    const digest = sha256(readFileSync(certificateFile)).toString('hex');
    if (!proofs.lines.some(({ entry }) => JSON.parse(entry).credential === digest)) fail('日志里记的不是这个文件。', 'The log does not hold this file.');
  }
  const deeds = proofs.lines.map(({ position, entry }) => `${position + 1} ${JSON.parse(entry).deed}`).join(', ');
  console.log(`${proofs.number}：${proofs.lines.length} 行都在日志里（${deeds}）。\n${proofs.number}: all its lines are in the log (${deeds}), head ${proofs.head}.`);
  process.exit(0);
}

if (process.argv[2] === '--proofs' && process.argv[3]) checkProofs(process.argv[3], process.argv[4]);
const [file, olderFile] = process.argv.slice(2);
if (!file) fail('用法：node bin/certificate-log-verify.js log.json [older-head.json]', 'Name the downloaded log, and an older head if you kept one.');
const log = JSON.parse(readFileSync(file, 'utf8'));
const leaves = log.entries.map(leaf);
if (leaves.length !== log.size) fail(`日志应有 ${log.size} 条，实有 ${leaves.length} 条。`, `The head speaks of ${log.size} entries; the file holds ${leaves.length}.`);
if (head(leaves).toString('hex') !== log.head) fail('日志内容与日志头不符。', 'The entries do not give the head.');
checkHead(log);
if (olderFile) {
  const older = JSON.parse(readFileSync(olderFile, 'utf8'));
  if (older.size > leaves.length || head(leaves.slice(0, older.size)).toString('hex') !== older.head) fail(`前 ${older.size} 条与您保存的日志头不符：日志被改过。`, `The first ${older.size} entries do not give the head you kept: the log was rewritten.`);
}
console.log(`日志完整：${log.size} 条，头 ${log.head}。\nThe log is whole: ${log.size} entries, head ${log.head}.`);
