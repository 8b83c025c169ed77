import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { identities } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { isSameName } from './identity-document';
import { refuse, type Refusal } from '../../outcome';

export type IdentityHindrance = 'identity-needed' | 'identity-name-differs';

/**
 * What keeps somebody from a seat or a certificate made out to `name`: no document on record, or one in another name.
 * Null when nothing does. Without a `name` only the document is asked for. `value` names whom it is about, never the
 * document.
 */
export function identityHindrance(
  db: Database | Transaction,
  of: { readonly accountId: number; readonly name?: string | null },
  value?: string,
): Refusal<IdentityHindrance> | null {
  const row = db.select({ name: identities.name }).from(identities).where(eq(identities.accountId, of.accountId)).get();
  const about = value === undefined ? {} : { value };
  if (!row) return refuse('identity-needed', about);
  return of.name == null || isSameName(row.name, of.name) ? null : refuse('identity-name-differs', about);
}
