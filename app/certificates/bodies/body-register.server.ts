import { and, eq, isNull } from 'drizzle-orm';
import { issuingBodies } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { overclaims } from '../../certification/schemes/claims';
import type { CertificationOccasion } from '../../certification/applications/occasion.server';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import type { BodyInput } from './body-change';
import { findIssuingBody, type ChangedBy } from './body.server';

export type NewBodyRefusal = 'body-id' | 'body-taken' | 'scheme-overclaims';

/** Why a body cannot be added, such as a name that claims more than it may; null when it can. */
export function newBodyFault(tx: Transaction, input: BodyInput): Refusal<NewBodyRefusal> | null {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(input.id) || input.id.length > 60)
    return refuse('body-id', { field: 'id', value: input.id });
  const [claim] = overclaims(`${input.nameZh} ${input.nameEn}`, input.mayClaim);
  if (claim) return refuse('scheme-overclaims', { field: 'nameZh', value: claim.term, allowed: [...input.mayClaim] });
  return findIssuingBody(tx, input.id) ? refuse('body-taken', { field: 'id', value: input.id }) : null;
}

/** Adds a body; it issues nothing until it has a key and an authorisation. */
export function addIssuingBody(
  tx: Transaction,
  by: ChangedBy,
  input: BodyInput,
  occasion: CertificationOccasion,
): Outcome<null, NewBodyRefusal> {
  const fault = newBodyFault(tx, input);
  if (fault) return fault;
  tx.insert(issuingBodies)
    .values({ ...input, mayClaim: [...input.mayClaim] })
    .run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'body.add',
      thing: { type: 'issuing-body', id: input.id },
      after: { kind: input.kind, mayClaim: [...input.mayClaim] },
    },
    occasion,
  );
  return ok(null);
}

export interface BodyEnd {
  readonly id: string;
  /** ISO date from which it issues nothing. */
  readonly endedOn: string;
  readonly successorId: string | null;
  readonly reason: string;
}

export type BodyEndRefusal = 'body-unknown' | 'reason-needed';

/** Why a body cannot cease so; null when it can. */
export function bodyEndFault(tx: Transaction, input: BodyEnd): Refusal<BodyEndRefusal> | null {
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
  if (input.successorId !== null && (input.successorId === input.id || !findIssuingBody(tx, input.successorId)))
    return refuse('body-unknown', { field: 'successor', value: input.successorId });
  return findIssuingBody(tx, input.id)?.endedOn === null
    ? null
    : refuse('body-unknown', { field: 'id', value: input.id });
}

/** A body ceases: its certificates stay verifiable, its successor answers for them. */
export function endIssuingBody(
  tx: Transaction,
  by: ChangedBy,
  input: BodyEnd,
  occasion: CertificationOccasion,
): Outcome<null, BodyEndRefusal> {
  const fault = bodyEndFault(tx, input);
  if (fault) return fault;
  const { id, endedOn, successorId, reason } = input;
  tx.update(issuingBodies)
    .set({ endedOn, successorId })
    .where(and(eq(issuingBodies.id, id), isNull(issuingBodies.endedOn)))
    .run();
  recordEvent(
    tx,
    { actor: by, deed: 'body.end', thing: { type: 'issuing-body', id }, after: { endedOn, successorId }, reason },
    occasion,
  );
  return ok(null);
}
