import { expect, test } from 'vitest';
import { checkNewPassword, hashPassword, isPasswordOf, nobodysHash } from '../../app/accounts/password-hash.server';

const code = (password: string, email = 'li.hua@example.cn') => {
  const outcome = checkNewPassword(password, email);
  return outcome.ok ? 'ok' : outcome.code;
};

test('length is counted in characters, 8 to 128, whatever the script', () => {
  expect([code('七个字的密码呀'), code('八个字的密码正好'), code('𠮷'.repeat(7))]).toEqual(['password-too-short', 'ok', 'password-too-short']);
  expect([code('kd82.'.repeat(25) + 'abc'), code('kd82.'.repeat(25) + 'abcd')]).toEqual(['ok', 'password-too-long']);
});

test('common passwords, repetitions and the address itself are refused in any case', () => {
  expect(['Password1', 'woaini1314', '1qaz2wsx', 'aaaaaaaaaa', '12341234', 'li.hua@example.cn', 'TwinAtlas'].map((password) => code(password))).toEqual(
    Array.from({ length: 7 }, () => 'password-common'),
  );
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

test('nobody’s hash takes as long as a real one and never matches', async () => {
  const hash = await hashPassword('correct horse battery');
  // Processor time, not the clock's: other work on the machine does not count.
  const cost = async (of: string | null) => {
    const from = process.cpuUsage();
    for (let n = 0; n < 5; n += 1) expect(await isPasswordOf(of, 'wrong password')).toBe(false);
    return process.cpuUsage(from).user;
  };
  await cost(hash);
  const ratio = (await cost(null)) / (await cost(hash));
  expect(ratio).toBeGreaterThan(0.5);
  expect(ratio).toBeLessThan(2);
});
