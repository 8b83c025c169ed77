import { hash, verify } from '@node-rs/argon2';
import commonList from './common-passwords.txt?raw';
import { checkPassword, normalisedPassword } from './password';

/** Argon2id (the library's default kind), 19 MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of nothing anybody knows, so that an unknown address costs as much time as a known one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$12SbccpU0aV80RKKn/BQNg$8C3ODj0FWrIPv93qWUdsYXLwYNTCEonmInwW6EsLRIQ';

let common: ReadonlySet<string> | null = null;

function isCommon(password: string): boolean {
  common ??= new Set(commonList.split('\n').filter((line) => line !== '' && !line.startsWith('# ')));
  return common.has(password);
}

/** `checkPassword` against the shipped list of the most used passwords. */
export function checkNewPassword(password: string, email: string) {
  return checkPassword(password, email, isCommon);
}

/** PHC string of the password; 25–60 ms. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisedPassword(password), parameters);
}

/**
 * Is it the password of this hash? Takes the same time for a null hash (nobody) and answers no. Over-long input is
 * not hashed in full: it cannot be right, and hashing it would only cost memory.
 */
export async function isPasswordOf(passwordHash: string | null, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? nobodysHash, normalisedPassword(password.slice(0, 1000)));
  return right && passwordHash !== null;
}
