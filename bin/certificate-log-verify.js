#!/usr/bin/env node
/**
 * Checks a download of the public certificate log without trusting who sent it: `node bin/certificate-log-verify.js
 * log.json [older-head.json]`. The file holds { size, head, at, signature, publicKey, entries: [text, …] }; the older
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

const [file, olderFile] = process.argv.slice(2);
if (!file) fail('用法：node bin/certificate-log-verify.js log.json [older-head.json]', 'Name the downloaded log, and an older head if you kept one.');
const log = JSON.parse(readFileSync(file, 'utf8'));
const leaves = log.entries.map(leaf);
if (leaves.length !== log.size) fail(`日志应有 ${log.size} 条，实有 ${leaves.length} 条。`, `The head speaks of ${log.size} entries; the file holds ${leaves.length}.`);
if (head(leaves).toString('hex') !== log.head) fail('日志内容与日志头不符。', 'The entries do not give the head.');
const signed = JSON.stringify({ at: log.at, head: log.head, size: log.size });
if (!verify(null, Buffer.from(signed), log.publicKey, Buffer.from(log.signature, 'base64url'))) fail('日志头的签名不对。', 'The signature of the head is wrong.');
if (olderFile) {
  const older = JSON.parse(readFileSync(olderFile, 'utf8'));
  if (older.size > leaves.length || head(leaves.slice(0, older.size)).toString('hex') !== older.head) fail(`前 ${older.size} 条与您保存的日志头不符：日志被改过。`, `The first ${older.size} entries do not give the head you kept: the log was rewritten.`);
}
console.log(`日志完整：${log.size} 条，头 ${log.head}。\nThe log is whole: ${log.size} entries, head ${log.head}.`);
