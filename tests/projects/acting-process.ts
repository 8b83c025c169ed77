import { writeSync } from 'node:fs';
import { consentTo } from '../../app/projects/answer.server';
import { confirmContributions } from '../../app/projects/confirm.server';
import { keysFrom } from '../../app/secrets/keys.server';
import { openDatabase } from '../../db/client';
import { draws } from '../draws';
import type { Acting } from './acting-processes';

/** A process of its own in which one party acts, once it is told to; it says what came of it. */
const [file, acting] = process.argv.slice(2);
const { deed, person, id, revision, answers, stops, now } = JSON.parse(acting!) as Acting;
const say = (line: string) => writeSync(1, `${line}\n`);
const keys = keysFrom(Buffer.alloc(32, 7));

/** Mails are sealed last in a transaction: who stops there is ended in the middle of it. */
function keysOrNever() {
  if (!stops) return keys;
  say('inside');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return keys;
}

const occasion = {
  now: new Date(now),
  requestId: `r-${process.pid}`,
  random: draws('acting'),
  get keys() {
    return keysOrNever();
  },
  throttle: null as never,
  address: '203.0.113.9',
  userAgent: 'Firefox on Linux',
  language: 'zh' as const,
  origin: 'https://atlas.example.cn',
};

const db = openDatabase(file!);
say('ready');
process.stdin.once('data', () => {
  const outcome =
    deed === 'consent'
      ? consentTo(db, person, { id, revision, disclosed: true }, occasion)
      : confirmContributions(db, person, { id, answers }, occasion);
  say(JSON.stringify(outcome));
  db.$client.close();
  process.exit(0);
});
