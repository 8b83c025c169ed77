import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Database } from '../../../db/client';
import { canonicalJson } from '../../events/event';
import type { Keys } from '../../secrets/keys.server';
import { logHead, type LogHead } from './log-tree.server';

/** PKCS #8 of an Ed25519 seed (RFC 8410): the fixed bytes before its 32. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface SignedLogHead extends LogHead {
  readonly at: string;
  /** Ed25519 over the canonical JSON of `at`, `head` and `size`, base64url. */
  readonly signature: string;
}

/** The log's head with this installation's signature: whoever keeps it can show later that the log was rewritten. */
export function signedLogHead(db: Database, keys: Keys, now: Date): SignedLogHead {
  const head = { ...logHead(db), at: now.toISOString() };
  return { ...head, signature: sign(null, Buffer.from(canonicalJson(head)), privateKey(keys)).toString('base64url') };
}

/** The public key of the log, SPKI in PEM: to be published beside the head. */
export function logPublicKey(keys: Keys): string {
  return createPublicKey(privateKey(keys)).export({ type: 'spki', format: 'pem' }).toString();
}

/** Derived, not stored: the seed is the installation's key for this purpose alone. */
function privateKey(keys: Keys) {
  return createPrivateKey({ key: Buffer.concat([pkcs8, keys.of('log-head')]), format: 'der', type: 'pkcs8' });
}
