import type { Database } from '../../db/client';
import type { Occasion } from '../accounts/occasion.server';
import { logPublicKey, signedLogHead, type SignedLogHead } from './log-head.server';
import { logEntries } from './log.server';

export interface PublicLogHead extends SignedLogHead {
  /** SPKI in PEM. */
  readonly publicKey: string;
}

/** The log's signed head as it stands now, with the key to check it by. */
export function publicLogHead(db: Database, occasion: Pick<Occasion, 'keys' | 'now'>): PublicLogHead {
  return { ...signedLogHead(db, occasion.keys, occasion.now), publicKey: logPublicKey(occasion.keys) };
}

/** The whole log as bin/certificate-log-verify.js reads it. */
export function publicLog(db: Database, occasion: Pick<Occasion, 'keys' | 'now'>): PublicLogHead & { readonly entries: readonly string[] } {
  // One reading: another process may add a line between the head and the entries.
  return db.transaction(() => ({ ...publicLogHead(db, occasion), entries: logEntries(db) }));
}
