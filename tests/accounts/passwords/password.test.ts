import { verify } from '@node-rs/argon2';
import { expect, test, vi } from 'vitest';
import {
  checkNewPassword,
  hashPassword,
  isPasswordOf,
  nobodysHash,
} from '../../../app/accounts/passwords/password-hash.server';

/** The real thing, listened to: what costs time is how often a hash is computed, and with which parameters. */
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>();
  return { ...real, verify: vi.fn(real.verify) };
});
const costOf = async (work: () => Promise<unknown>) => {
  vi.mocked(verify).mockClear();
  await work();
  return vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split('$').slice(1, 4).join(' '));
};

const code = (password: string, email = 'li.hua@example.cn') => {
  const outcome = checkNewPassword(password, email);
  return outcome.ok ? 'ok' : outcome.code;
};

test('length is counted in characters, 8 to 128, whatever the script', () => {
  expect([code('七个字的密码呀'), code('八个字的密码正好'), code('𠮷'.repeat(7))]).toEqual([
    'password-too-short',
    'ok',
    'password-too-short',
  ]);
  expect([code('kd82.'.repeat(25) + 'abc'), code('kd82.'.repeat(25) + 'abcd')]).toEqual(['ok', 'password-too-long']);
});

test('common passwords, repetitions and the address itself are refused in any case', () => {
  expect(
    ['Password1', 'woaini1314', '1qaz2wsx', 'aaaaaaaaaa', '12341234', 'li.hua@example.cn', 'TwinAtlas'].map(
      (password) => code(password),
    ),
  ).toEqual(Array.from({ length: 7 }, () => 'password-common'));
});

test('nothing is demanded of the kinds of characters', () => {
  expect(code('correct horse battery')).toBe('ok');
  expect(code('珠江两岸数字孪生')).toBe('ok');
});

test('the hash is Argon2id with the recommended cost', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(nobodysHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf(hash, 'correct horse battery')).toBe(true);
  expect(await isPasswordOf(hash, 'correct horse battery ')).toBe(false);
});

test('the same characters composed differently are the same password', async () => {
  expect(await isPasswordOf(await hashPassword('caf\u00e9 parole'), 'cafe\u0301 parole')).toBe(true);
});

test('nobody’s hash costs one computation like a real one and never matches', async () => {
  const hash = await hashPassword('correct horse battery');
  const cost = (of: string | null) => costOf(async () => expect(await isPasswordOf(of, 'wrong password')).toBe(false));
  expect(await cost(hash)).toEqual(['argon2id v=19 m=19456,t=2,p=1']);
  expect(await cost(null)).toEqual(await cost(hash));
});
