import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuerKeys } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';

/**
 * A key the body signed with before turns out to have been lost to somebody, who could date what they forge back into
 * its time: nothing it ever signed is believed from now on. The present key is not touched; `loseIssuerKey` voids
 * it when it is the lost one.
 */
export function voidEarlierKey(
  db: Database,
  actor: Actor | null,
  input: { bodyId: string; publicKey: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'key-unknown'> {
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: input.bodyId },
    occasion,
  );
  if (!allowed.ok) return allowed;
  const { bodyId, publicKey, reason } = input;
  return write(db, (tx) => {
    const earlier = and(
      eq(issuerKeys.bodyId, bodyId),
      eq(issuerKeys.publicKeyMultibase, publicKey),
      isNotNull(issuerKeys.retiredAt),
      isNull(issuerKeys.compromisedAt),
    );
    if (tx.update(issuerKeys).set({ compromisedAt: occasion.now.toISOString() }).where(earlier).run().changes !== 1)
      return refuse('key-unknown', { field: 'key', value: publicKey });
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.void-earlier-key',
        thing: { type: 'issuing-body', id: bodyId },
        after: { publicKey },
        reason,
      },
      occasion,
    );
    return ok(null);
  });
}
