import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keysFrom } from '../../app/secrets/keys.server';
import { take } from '../../app/throttle/bucket';
import { openThrottle } from '../../app/throttle/throttle.server';

const keys = keysFrom(Buffer.alloc(32, 1));
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000);
const file = () => join(mkdtempSync(join(tmpdir(), 'twinatlas-throttle-')), 'throttle.db');
const reset = [{ limit: 'reset:account', of: 'li@example.cn' }] as const;

test('after the allowance is used up the answer says how many seconds to wait', () => {
  const throttle = openThrottle(file(), keys);
  expect([0, 0, 0, 0].map(() => throttle.take(reset, at(0)))).toEqual([0, 0, 0, 1200]);
  expect(throttle.take(reset, at(200))).toBe(1000);
  expect(throttle.take(reset, at(1200))).toBe(0);
  expect(throttle.take(reset, at(1200))).toBe(1200);
});

test('subjects and limits do not share an allowance, and clearing gives one back', () => {
  const throttle = openThrottle(file(), keys);
  for (let n = 0; n < 3; n += 1) throttle.take(reset, at(0));
  expect(throttle.take([{ limit: 'reset:account', of: 'wang@example.cn' }], at(0))).toBe(0);
  expect(throttle.take([{ limit: 'registration:account', of: 'li@example.cn' }], at(0))).toBe(0);
  throttle.clear('reset:account', 'li@example.cn');
  expect(throttle.take(reset, at(0))).toBe(0);
});

test('a restart forgets nothing', () => {
  const name = file();
  const first = openThrottle(name, keys);
  for (let n = 0; n < 3; n += 1) first.take(reset, at(0));
  first.close();
  expect(openThrottle(name, keys).take(reset, at(0))).toBe(1200);
});

test('the file names neither people nor addresses', () => {
  const name = file();
  const throttle = openThrottle(name, keys);
  throttle.take([...reset, { limit: 'reset:address', of: '203.0.113.9' }], at(0));
  throttle.close();
  const bytes = readFileSync(name).toString('latin1');
  expect(bytes).not.toContain('example.cn');
  expect(bytes).not.toContain('203.0.113.9');
});

test('a clock set back neither gives tokens nor takes them', () => {
  const allowance = { capacity: 2, secondsEach: 10 };
  expect(take(allowance, { tokens: 1.5, at: 100_000 }, 50_000)).toEqual({
    bucket: { tokens: 0.5, at: 50_000 },
    waitSeconds: 0,
  });
  expect(take(allowance, { tokens: 0.5, at: 50_000 }, 50_000)).toEqual({
    bucket: { tokens: 0.5, at: 50_000 },
    waitSeconds: 5,
  });
});

test('a damaged file of attempts is put aside and named, and attempts are counted in a new one that only its owner may read', () => {
  for (const damage of ['hello '.repeat(2000), `SQLite format 3\0${'x'.repeat(5000)}`]) {
    const name = file();
    writeFileSync(name, damage);
    const throttle = openThrottle(name, keys);
    expect(throttle.putAside).toBe(`${name}.damaged-1`);
    expect(readFileSync(`${name}.damaged-1`, 'utf8')).toBe(damage);
    expect(throttle.take(reset, at(0))).toBe(0);
    expect(statSync(name).mode & 0o777).toBe(0o600);
    throttle.close();
    const again = openThrottle(name, keys);
    expect(again.putAside).toBe(null);
    again.close();
  }
});
