import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { membershipApplications } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { applicationReference } from '../alliance/applications/reference';
import { refuse, type Refusal } from '../outcome';
import { decideApplications } from './decision.server';

export interface BulkResult {
  /** How many files were decided; null when none was. */
  readonly decided: number | null;
  readonly refusal: Refusal | null;
  /** Which files stood in the way, and why. */
  readonly files: readonly { readonly id: number; readonly reference: string; readonly refusal: Refusal }[];
  /**
   * After a refusal: the files nothing but a missing reason stands against, and the reason given, so that neither is
   * chosen or written again.
   */
  readonly left: readonly number[];
  readonly reason: string;
}

/** Decides the chosen files, all or none; `null` is a form that could not be read. */
export function decideMany(
  db: Database,
  actor: Actor,
  form: { decision: 'approve' | 'return'; reason: string; id: readonly string[] } | null,
  occasion: Occasion,
): BulkResult {
  if (!form) return { decided: null, refusal: refuse('nothing-chosen'), files: [], left: [], reason: '' };
  const outcome = decideApplications(
    db,
    actor,
    form.id.map(Number),
    { decision: form.decision, reason: form.reason },
    occasion,
  );
  if (outcome.ok) return { decided: outcome.value.length, refusal: null, files: [], left: [], reason: form.reason };
  const refusals = 'refusals' in outcome ? outcome.refusals : [];
  const reference = referencesOf(
    db,
    refusals.map((one) => one.id),
  );
  const hindered = new Set(refusals.flatMap(({ id, refusal }) => (refusal.code === 'reason-needed' ? [] : [id])));
  const left = [...new Set(form.id.map(Number))].filter((id) => !hindered.has(id));
  return {
    decided: null,
    refusal: outcome,
    files: refusals.map(({ id, refusal }) => ({ id, reference: reference(id), refusal })),
    left,
    reason: form.reason,
  };
}

/** The references of these files, read once; a file nobody knows keeps its number. */
function referencesOf(db: Database, ids: readonly number[]): (id: number) => string {
  const known =
    ids.length === 0
      ? []
      : db
          .select({ id: membershipApplications.id, createdAt: membershipApplications.createdAt })
          .from(membershipApplications)
          .where(inArray(membershipApplications.id, [...ids]))
          .all();
  return (id) => {
    const row = known.find((one) => one.id === id);
    return row ? applicationReference(row) : String(id);
  };
}
