import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { authorisations, occupations } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { findIssuingBody, mayEditBody, type BodyRefusal } from './body.server';

type AuthorisationRefusal = BodyRefusal | 'authorisation-dates';

export interface NewAuthorisation {
  readonly bodyId: string;
  readonly occupationId: string;
  readonly levels: number[];
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly basis: string;
}

/** Records what an authority allows a body to certify. */
export function recordAuthorisation(
  db: Database,
  actor: Actor | null,
  input: NewAuthorisation,
  occasion: CertificationOccasion,
): Outcome<number, AuthorisationRefusal | 'occupation-unknown' | 'basis-needed'> {
  const allowed = mayEditBody(db, actor, input.bodyId, occasion);
  if (!allowed.ok) return allowed;
  if (input.untilOn !== null && input.untilOn < input.fromOn)
    return refuse('authorisation-dates', { field: 'untilOn', value: input.untilOn });
  if (input.basis.trim() === '') return refuse('basis-needed', { field: 'basis' });
  return write(db, (tx) => {
    if (!findIssuingBody(tx, input.bodyId)) return refuse('body-unknown', { value: input.bodyId });
    if (!tx.select({ id: occupations.id }).from(occupations).where(eq(occupations.id, input.occupationId)).get())
      return refuse('occupation-unknown', { value: input.occupationId });
    const { id } = tx
      .insert(authorisations)
      .values({ ...input, recordedBy: actor!.accountId, recordedAt: occasion.now.toISOString() })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.authorise',
        thing: { type: 'issuing-body', id: input.bodyId },
        after: { ...input },
      },
      occasion,
    );
    return ok(id);
  });
}

/**
 * Ends an authorisation on an ISO date, its last day, with the reason. It can only be made shorter: what it allowed
 * before that day stays allowed, and certificates issued after it read as issued without authorisation.
 */
export function endAuthorisation(
  db: Database,
  actor: Actor | null,
  input: { id: number; untilOn: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<string, AuthorisationRefusal | 'authorisation-unknown' | 'reason-needed'> {
  const allowed = mayEditBody(db, actor, '', occasion);
  if (!allowed.ok) return allowed;
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  return write(db, (tx) => {
    const before = tx.select().from(authorisations).where(eq(authorisations.id, input.id)).get();
    if (!before) return refuse('authorisation-unknown', { value: String(input.id) });
    if (input.untilOn < before.fromOn || (before.untilOn !== null && input.untilOn > before.untilOn))
      return refuse('authorisation-dates', {
        field: 'untilOn',
        value: input.untilOn,
        allowed: [before.fromOn, before.untilOn ?? ''],
      });
    tx.update(authorisations).set({ untilOn: input.untilOn }).where(eq(authorisations.id, input.id)).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'body.end-authorisation',
        thing: { type: 'issuing-body', id: before.bodyId },
        before: { id: before.id, untilOn: before.untilOn },
        after: { id: before.id, untilOn: input.untilOn },
        reason: input.reason,
      },
      occasion,
    );
    return ok(before.bodyId);
  });
}
