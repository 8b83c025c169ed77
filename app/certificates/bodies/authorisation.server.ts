import { eq } from 'drizzle-orm';
import { authorisations, occupations } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import type { AuthorisationInput } from './body-change';
import { findIssuingBody, type ChangedBy } from './body.server';

export type AuthorisationRefusal = 'authorisation-dates' | 'body-unknown' | 'occupation-unknown' | 'basis-needed';

/** Why an authorisation cannot be recorded; null when it can. */
export function authorisationFault(tx: Transaction, input: AuthorisationInput): Refusal<AuthorisationRefusal> | null {
  if (input.untilOn !== null && input.untilOn < input.fromOn)
    return refuse('authorisation-dates', { field: 'untilOn', value: input.untilOn });
  if (input.basis.trim() === '') return refuse('basis-needed', { field: 'basis' });
  if (!findIssuingBody(tx, input.bodyId)) return refuse('body-unknown', { value: input.bodyId });
  return tx.select({ id: occupations.id }).from(occupations).where(eq(occupations.id, input.occupationId)).get()
    ? null
    : refuse('occupation-unknown', { value: input.occupationId });
}

/** Records what an authority allows a body to certify. */
export function recordAuthorisation(
  tx: Transaction,
  by: ChangedBy,
  input: AuthorisationInput,
  occasion: CertificationOccasion,
): Outcome<number, AuthorisationRefusal> {
  const fault = authorisationFault(tx, input);
  if (fault) return fault;
  const { id } = tx
    .insert(authorisations)
    .values({ ...input, recordedBy: by.accountId, recordedAt: occasion.now.toISOString() })
    .returning()
    .get();
  recordEvent(
    tx,
    { actor: by, deed: 'body.authorise', thing: { type: 'issuing-body', id: input.bodyId }, after: { ...input } },
    occasion,
  );
  return ok(id);
}

export interface AuthorisationEnd {
  readonly id: number;
  /** ISO date, its last day. */
  readonly untilOn: string;
  readonly reason: string;
}

export type AuthorisationEndRefusal = 'authorisation-dates' | 'authorisation-unknown' | 'reason-needed';

/** Why an authorisation cannot end so; null when it can. It can only be made shorter. */
export function authorisationEndFault(
  tx: Transaction,
  { id, untilOn, reason }: AuthorisationEnd,
): Refusal<AuthorisationEndRefusal> | null {
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  const before = tx.select().from(authorisations).where(eq(authorisations.id, id)).get();
  if (!before) return refuse('authorisation-unknown', { value: String(id) });
  return untilOn < before.fromOn || (before.untilOn !== null && untilOn > before.untilOn)
    ? refuse('authorisation-dates', {
        field: 'untilOn',
        value: untilOn,
        allowed: [before.fromOn, before.untilOn ?? ''],
      })
    : null;
}

/**
 * Ends an authorisation with the reason. What it allowed before its last day stays allowed, and certificates issued
 * after it read as issued without authorisation.
 */
export function endAuthorisation(
  tx: Transaction,
  by: ChangedBy,
  input: AuthorisationEnd,
  occasion: CertificationOccasion,
): Outcome<string, AuthorisationEndRefusal> {
  const fault = authorisationEndFault(tx, input);
  if (fault) return fault;
  const before = tx.select().from(authorisations).where(eq(authorisations.id, input.id)).get()!;
  tx.update(authorisations).set({ untilOn: input.untilOn }).where(eq(authorisations.id, input.id)).run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'body.end-authorisation',
      thing: { type: 'issuing-body', id: before.bodyId },
      before: { id: before.id, untilOn: before.untilOn },
      after: { id: before.id, untilOn: input.untilOn },
      reason: input.reason,
    },
    occasion,
  );
  return ok(before.bodyId);
}
