import { expect, test } from 'vitest';
import { returnAddress } from '../../app/web/return-address';

test.each(['/account', '/companies?q=%E5%8D%97&lang=en', '/', '/applications/12'])(
  'one of our own places, %s, is returned to',
  (place) => {
    expect(returnAddress(place)).toBe(place);
  },
);

test.each([
  'https://evil.example/account',
  '//evil.example/account',
  '/\\evil.example/account',
  '\\/evil.example',
  '/%0d%0aSet-Cookie:x=1',
  '/account\r\nSet-Cookie: x=1',
  'javascript:alert(1)',
  ' /account',
  '/sign-out',
  '/sign-in?next=/account',
  '/no-such-place',
  '/account/../../sign-out',
  // A browser reads what is left of these, //evil.example, as another host.
  '/account/../..//evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/account/%2e%2e//evil.example',
  '',
  null,
  `/account?${'x'.repeat(2000)}`,
])('%j is not', (place) => {
  expect(returnAddress(place)).toBeNull();
});
