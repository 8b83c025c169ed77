import { expect, test } from 'vitest';
import { keysFrom, mac } from '../../app/secrets/keys.server';
import { seal, unseal } from '../../app/secrets/seal.server';
import { newDigits } from '../../app/secrets/token.server';

const keys = keysFrom(Buffer.alloc(32, 1));

test('a sealed text opens for its purpose and row only', () => {
  const sealed = seal(keys, 'id-card', 'account:1', '11010519491231002X');
  expect(unseal(keys, 'id-card', 'account:1', sealed)).toBe('11010519491231002X');
  expect(() => unseal(keys, 'id-card', 'account:2', sealed)).toThrow();
  expect(() => unseal(keys, 'mail', 'account:1', sealed)).toThrow();
  expect(() => unseal(keysFrom(Buffer.alloc(32, 2)), 'id-card', 'account:1', sealed)).toThrow();
});

test('a changed bit does not open, and equal texts seal to different values', () => {
  const sealed = Buffer.from(seal(keys, 'totp', 'a', 'x'), 'base64url');
  sealed[sealed.length - 1]! ^= 1;
  expect(() => unseal(keys, 'totp', 'a', sealed.toString('base64url'))).toThrow();
  expect(seal(keys, 'totp', 'a', 'x')).not.toBe(seal(keys, 'totp', 'a', 'x'));
});

test('the parts of a code’s MAC cannot run together', () => {
  expect(mac(keys, 'codes', 'ab', 'c')).not.toBe(mac(keys, 'codes', 'a', 'bc'));
});

test('a secret shorter than 256 bits is refused', () => {
  expect(() => keysFrom(Buffer.alloc(31))).toThrow('at least 32');
});

test('codes are evenly spread: a draw past the last full range is drawn again', () => {
  const draws = [0xffffffff, 42];
  const random = () => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(draws.shift()!);
    return bytes;
  };
  expect(newDigits(random, 6)).toBe('000042');
});
