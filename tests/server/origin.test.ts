import { describe, expect, test } from 'vitest';
import { countedAddress, isForeignWrite, isLoopback } from '../../app/server/origin';

const own = 'https://atlas.example.cn';
const post = (origin: string | undefined, fetchSite: string | undefined) =>
  isForeignWrite({ method: 'POST', origin, fetchSite }, own);

describe('a request that changes something', () => {
  test('passes from our own pages, by either header', () => {
    expect([post(own, 'same-origin'), post(own, undefined), post(undefined, 'same-origin'), post(own, 'none')]).toEqual(
      [false, false, false, false],
    );
  });

  test.each([
    ['another site', 'https://evil.example', 'cross-site'],
    ['a sibling of our host', 'https://evil.example.cn', 'same-site'],
    ['a page without an origin (sandboxed, data:)', 'null', 'cross-site'],
    ['the same host by another scheme', 'http://atlas.example.cn', 'same-origin'],
    ['the same host at another port', 'https://atlas.example.cn:8443', 'same-site'],
    ['a client that sends neither header', undefined, undefined],
    ['an address typed by hand', undefined, 'none'],
    ['another site whose browser sends no Sec-Fetch-Site', 'https://evil.example', undefined],
    ['a page that claims our origin from elsewhere', own, 'cross-site'],
  ])('is refused from %s', (_where, origin, fetchSite) => {
    expect(post(origin, fetchSite)).toBe(true);
  });

  test('reading is never refused', () => {
    expect(isForeignWrite({ method: 'GET', origin: 'https://evil.example', fetchSite: 'cross-site' }, own)).toBe(false);
    expect(isForeignWrite({ method: 'HEAD', origin: undefined, fetchSite: undefined }, own)).toBe(false);
  });
});

test('only this machine counts as loopback', () => {
  expect(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'].map(isLoopback)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['http://localhost.evil.example', 'http://127.0.0.1.evil.example:80', 'https://atlas.example.cn'].map(isLoopback),
  ).toEqual([false, false, false]);
});

test('attempts are counted per IPv4 address and per IPv6 /64', () => {
  expect(countedAddress('203.0.113.9')).toBe('203.0.113.9');
  expect(countedAddress('::ffff:203.0.113.9')).toBe('203.0.113.9');
  expect(countedAddress('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('2001:db8:1:2::1')).toBe('2001:db8:1:2::/64');
  expect(countedAddress('::1')).toBe('0:0:0:0::/64');
});
