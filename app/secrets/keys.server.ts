import { createHmac, hkdfSync } from 'node:crypto';

/** What one key is for; another purpose is another key, so that no value of one can stand in for the other. */
export type KeyPurpose =
  | 'codes'
  | 'totp'
  | 'mail'
  | 'throttle'
  | 'id-card'
  | 'issuer-key'
  | 'log-head'
  | 'cursor'
  | 'check'
  | 'stop'
  | 'level-check'
  | 'unsent';

/** The keys derived from the installation's secret, which never lies in the database. */
export interface Keys {
  /** 32 bytes, by HKDF-SHA-256 (RFC 5869) with the purpose as info. */
  readonly of: (purpose: KeyPurpose) => Buffer;
}

/** Derives the keys from the installation's secret. Throws when it is shorter than 32 bytes. */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new Error(`the secret has ${secret.length} bytes; at least 32 are needed`);
  const derived = new Map<KeyPurpose, Buffer>();
  return {
    of(purpose) {
      let key = derived.get(purpose);
      if (!key) {
        key = Buffer.from(hkdfSync('sha256', secret, 'twinatlas', purpose, 32));
        derived.set(purpose, key);
      }
      return key;
    },
  };
}

/**
 * HMAC-SHA-256 of the parts under a purpose's key, base64url. The parts are length-prefixed, so they cannot run
 * together.
 */
export function mac(keys: Keys, purpose: KeyPurpose, ...parts: readonly string[]): string {
  const hmac = createHmac('sha256', keys.of(purpose));
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
  return hmac.digest('base64url');
}
