import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { keysFrom, type Keys } from './keys.server';

export const secretFileName = 'secret.key';

/**
 * The installation's keys: from the environment's SECRET_KEY (64 hex digits) or, without it, from
 * `secret.key` in the data folder, made on the first start with mode 600. Throws when the variable is not 64 hex
 * digits, or the file is open to others or damaged: going on with another key would lose every sealed value.
 */
export function loadKeys(dataDir: string, environment: { SECRET_KEY?: string | undefined }): Keys {
  const given = environment.SECRET_KEY;
  if (given !== undefined && given !== '') return keysFrom(parsed(given, 'SECRET_KEY'));
  const file = join(dataDir, secretFileName);
  const made = makeFile(file);
  return keysFrom(made ?? readFile(file));
}

/** The name under which a start looks for the secret: the variable of the environment, or the file. */
export function secretSource(
  dataDir: string,
  environment: { SECRET_KEY?: string | undefined },
): { readonly name: string; readonly there: boolean } {
  if (environment.SECRET_KEY) return { name: 'SECRET_KEY', there: true };
  const file = join(dataDir, secretFileName);
  return { name: file, there: existsSync(file) };
}

/** Makes the file unless it is there; two starts at once agree on one file because of the exclusive flag. */
function makeFile(file: string): Buffer | null {
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
  try {
    const secret = randomBytes(32);
    writeSync(handle, `${secret.toString('hex')}\n`);
    fsyncSync(handle);
    return secret;
  } finally {
    closeSync(handle);
  }
}

function readFile(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const mode = fstatSync(handle).mode & 0o777;
    // Windows has no such modes and always reports 666 or 444.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Error(
        `${file} has mode ${mode.toString(8)} and is open to others: chmod 600 it (and consider the key known)`,
      );
    }
    return parsed(readFileSync(handle, 'utf8').trim(), file);
  } finally {
    closeSync(handle);
  }
}

function parsed(hex: string, where: string): Buffer {
  if (!/^[0-9a-fA-F]{64}$/.test(hex)) throw new Error(`${where} must hold 64 hexadecimal digits (32 bytes)`);
  return Buffer.from(hex, 'hex');
}
