import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKeys } from '../../app/secrets/secret-file.server';

const folder = () => mkdtempSync(join(tmpdir(), 'twinatlas-secret-'));

test('the first start makes a secret file that only its owner may read, and later starts use it', () => {
  const dir = folder();
  const first = loadKeys(dir, {}).of('totp');
  expect(statSync(join(dir, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(dir, 'secret.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  expect(loadKeys(dir, {}).of('totp')).toEqual(first);
});

test('a secret file open to others stops the start', () => {
  const dir = folder();
  loadKeys(dir, {});
  chmodSync(join(dir, 'secret.key'), 0o640);
  expect(() => loadKeys(dir, {})).toThrow('has mode 640');
});

test('a damaged secret file stops the start instead of being replaced', () => {
  const dir = folder();
  writeFileSync(join(dir, 'secret.key'), 'abc\n', { mode: 0o600 });
  expect(() => loadKeys(dir, {})).toThrow('64 hexadecimal digits');
});

test('SECRET_KEY of the environment goes before the file, and a bad one is refused', () => {
  const dir = folder();
  const secret = 'ab'.repeat(32);
  expect(loadKeys(dir, { SECRET_KEY: secret }).of('mail')).toEqual(
    loadKeys(folder(), { SECRET_KEY: secret }).of('mail'),
  );
  expect(() => loadKeys(dir, { SECRET_KEY: 'short' })).toThrow('SECRET_KEY must hold 64 hexadecimal digits');
});
