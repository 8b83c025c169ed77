import { join } from 'node:path';
import type { Database } from '../../db/client';
import { underStartLock } from '../../db/start-lock';
import type { Keys } from '../secrets/keys.server';
import { hasSecretCheck, isSecretOf, keepSecretCheck } from '../secrets/secret-check.server';
import { loadKeys, secretSource } from '../secrets/secret-file.server';
import { opensSealed } from '../secrets/secret-opens.server';
import { holdsSealed } from '../secrets/sealed-columns.server';
import { StartFailure } from './start-failure.server';

/** What is sealed under the secret, and what to do without it. */
const remedy =
  'without it nobody can open the authenticator apps and recovery codes, the identity numbers, the issuing bodies’ signing keys and the mail not sent yet; put the right one back from where you keep it, or, if it is lost for good, run npm run secret:replace, which voids them (docs/operate.md)';

/**
 * The keys of this database. Throws StartFailure when the secret is missing or another one: a new secret made in
 * silence would lose what is sealed, and everybody's second factor would fail one by one. Two starts at once agree
 * on one, under the start's lock.
 */
export function installationKeys(
  db: Database,
  dataDir: string,
  environment: { SECRET_KEY?: string | undefined },
): Keys {
  return underStartLock(join(dataDir, 'start.lock'), () => {
    const source = secretSource(dataDir, environment);
    if (!source.there && (hasSecretCheck(db) || holdsSealed(db)))
      throw new StartFailure(`The secret ${source.name} is missing: ${remedy}.`);
    const keys = readKeys(dataDir, environment);
    const right = isSecretOf(db, keys) ?? opensSealed(db, keys);
    if (!right)
      throw new StartFailure(`The secret in ${source.name} is not the one this database is sealed under: ${remedy}.`);
    if (!hasSecretCheck(db)) keepSecretCheck(db, keys);
    return keys;
  });
}

function readKeys(dataDir: string, environment: { SECRET_KEY?: string | undefined }): Keys {
  try {
    return loadKeys(dataDir, environment);
  } catch (error) {
    throw new StartFailure(`The secret cannot be used: ${(error as Error).message}.`);
  }
}
