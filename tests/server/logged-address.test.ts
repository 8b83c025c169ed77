import { expect, test } from 'vitest';
import { loggedAddress } from '../../app/server/logged-address';

test('a log holds no token that opens something, and every other address as it is', () => {
  expect(
    [
      '/shared/abc_DEF-1?lang=en',
      '/setup/x',
      '/password-reset/y/z',
      '/password-reset',
      '/wallet/TA-1/shares?x=/shared/y',
      '/sharedness/y',
    ].map(loggedAddress),
  ).toEqual([
    '/shared/…',
    '/setup/…',
    '/password-reset/…',
    '/password-reset',
    '/wallet/TA-1/shares?x=/shared/y',
    '/sharedness/y',
  ]);
});
