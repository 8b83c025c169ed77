import { and, eq, isNull } from 'drizzle-orm';
import { encode } from 'uqr';
import type { Database } from '../../../db/client';
import { totpKeys } from '../../../db/schema/index';
import { unseal } from '../../secrets/seal.server';
import { isRecentlyAuthenticated, type Actor } from '../permissions/actor';
import type { Occasion } from '../occasion.server';
import { totpEnrolment } from './totp.server';

/** What an authenticator app needs: the QR code as rows of dark modules, and the same key for typing. */
export interface PendingTotp {
  readonly qr: readonly (readonly boolean[])[];
  readonly secret: string;
}

/**
 * The key that waits for its first right code; null when there is none, or the last proof of identity is too old to
 * show it.
 */
export function findPendingTotp(db: Database, actor: Actor, occasion: Occasion): PendingTotp | null {
  if (!isRecentlyAuthenticated(actor, occasion.now)) return null;
  const row = db
    .select({ sealedKey: totpKeys.sealedKey })
    .from(totpKeys)
    .where(and(eq(totpKeys.accountId, actor.accountId), isNull(totpKeys.confirmedAt)))
    .get();
  if (!row) return null;
  const key = Buffer.from(unseal(occasion.keys, 'totp', `totp:${actor.accountId}`, row.sealedKey), 'base64url');
  const { uri, secret } = totpEnrolment(key, 'TwinAtlas', actor.email);
  return { qr: encode(uri, { ecc: 'M', border: 0 }).data, secret };
}
