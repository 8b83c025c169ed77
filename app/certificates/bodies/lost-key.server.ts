import type { Database } from '../../../db/client';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { ok, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { proposeChangeIn } from './body-changes.server';
import { voidPresentKey } from './body.server';

/**
 * Voids the key a body signs with, which was lost to somebody: at once and by one person, since every hour counts. The
 * key in its place is proposed and waits for a second person; answers that proposal's number, null when one waits
 * already.
 */
export function loseIssuerKey(
  db: Database,
  actor: Actor | null,
  input: { readonly bodyId: string; readonly publicKey: string; readonly reason: string },
  occasion: CertificationOccasion,
): Outcome<number | null, PermissionRefusal | 'key-unknown'> {
  const { bodyId } = input;
  const regionCode = homeRegionCode(db);
  return write(db, (tx) => {
    const thing = { type: 'issuing-body', id: bodyId };
    const allowed = authoriseIn(tx, actor, 'body.edit', { regionCode }, thing, occasion);
    if (!allowed.ok) return allowed;
    const by = { accountId: actor!.accountId, role: allowed.value };
    const voided = voidPresentKey(tx, by, input, occasion);
    if (!voided.ok) return voided;
    const proposed = proposeChangeIn(tx, by, { bodyId, change: { kind: 'key' }, regionCode }, occasion);
    return ok(proposed.ok ? proposed.value.id : null);
  });
}
