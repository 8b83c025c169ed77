import type { IncomingMessage } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { keysFrom } from '../../app/secrets/keys.server';
import { openThrottle, type Throttle } from '../../app/throttle/throttle.server';
import { searchWait } from '../../app/server/search-throttle.server';

let throttle: Throttle;
afterEach(() => throttle.close());

const noon = Date.UTC(2026, 10, 23, 12);
const from = (remoteAddress: string, url = '/companies?q=a', headers = {}) =>
  ({ url, headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

/** How many of `count` searches in one second go through. */
function through(request: () => IncomingMessage, count: number): number {
  throttle = openThrottle(':memory:', keysFrom(Buffer.alloc(32, 3)));
  return Array.from({ length: count }, () => searchWait(request(), throttle, new Date(noon))).filter(
    (seconds) => seconds === 0,
  ).length;
}

test('sixty searches at once from one address, then one a second', () => {
  expect(through(() => from('203.0.113.9'), 100)).toBe(60);
  expect(searchWait(from('203.0.113.9'), throttle, new Date(noon))).toBe(1);
  expect(searchWait(from('203.0.113.9'), throttle, new Date(noon + 1000))).toBe(0);
  expect(searchWait(from('203.0.113.9'), throttle, new Date(noon + 1000))).toBe(1);
  expect(searchWait(from('203.0.113.10'), throttle, new Date(noon))).toBe(0);
});

test('pages without words looked for are not counted', () => {
  expect(through(() => from('203.0.113.9', '/companies?chain=ai'), 100)).toBe(100);
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('this machine itself (%s) is not counted', (address) => {
  expect(through(() => from(address), 100)).toBe(100);
});

test('a trusted proxy says whose search it is, by the entry it wrote itself', () => {
  let made = 0;
  expect(
    through(
      () => from('127.0.0.1', '/companies?q=a', { 'x-forwarded-for': `10.0.0.${++made % 250}, 203.0.113.9` }),
      100,
    ),
  ).toBe(60);
});
