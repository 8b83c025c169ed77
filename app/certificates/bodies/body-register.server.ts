import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { issuingBodies } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { overclaims, type Authority } from '../../certification/schemes/claims';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { findIssuingBody, type IssuingBody } from './body.server';
import type { BodyKind } from '../certificate-state';

export interface BodyInput {
  /** Part of its did:web for good: lower-case letters, digits, dashes. */
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: BodyKind;
  readonly companyId: number | null;
  readonly registerUrl: string | null;
  readonly mayClaim: readonly Authority[];
}

/**
 * Adds a body; it issues nothing until it has a key and an authorisation. Refused when its name claims more than it
 * may.
 */
export function addIssuingBody(
  db: Database,
  actor: Actor | null,
  input: BodyInput,
  occasion: CertificationOccasion,
): Outcome<IssuingBody, PermissionRefusal | 'body-id' | 'body-taken' | 'scheme-overclaims'> {
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: input.id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.id) || input.id.length > 60)
    return refuse('body-id', { field: 'id', value: input.id });
  const [claim] = overclaims(`${input.nameZh} ${input.nameEn}`, input.mayClaim);
  if (claim) return refuse('scheme-overclaims', { field: 'nameZh', value: claim.term, allowed: [...input.mayClaim] });
  return write(db, (tx) => {
    if (findIssuingBody(tx, input.id)) return refuse('body-taken', { field: 'id', value: input.id });
    const added = tx
      .insert(issuingBodies)
      .values({ ...input, mayClaim: [...input.mayClaim] })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.add',
        thing: { type: 'issuing-body', id: input.id },
        after: { kind: input.kind, mayClaim: [...input.mayClaim] },
      },
      occasion,
    );
    return ok(added);
  });
}

/**
 * A body ceases on an ISO date: it issues nothing from then on; its certificates stay verifiable, its successor answers
 * for them.
 */
export function endIssuingBody(
  db: Database,
  actor: Actor | null,
  input: { id: string; endedOn: string; successorId: string | null; reason: string },
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'body-unknown' | 'reason-needed'> {
  const allowed = authorise(
    db,
    actor,
    'body.edit',
    { regionCode: homeRegionCode(db) },
    { type: 'issuing-body', id: input.id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    if (input.successorId !== null && (input.successorId === input.id || !findIssuingBody(tx, input.successorId)))
      return refuse('body-unknown', { field: 'successorId', value: input.successorId });
    const ended = tx
      .update(issuingBodies)
      .set({ endedOn: input.endedOn, successorId: input.successorId })
      .where(and(eq(issuingBodies.id, input.id), isNull(issuingBodies.endedOn)))
      .run();
    if (ended.changes !== 1) return refuse('body-unknown', { field: 'id', value: input.id });
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.end',
        thing: { type: 'issuing-body', id: input.id },
        after: { endedOn: input.endedOn, successorId: input.successorId },
        reason: input.reason,
      },
      occasion,
    );
    return ok(null);
  });
}
