import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { applicationComments } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { mailOfAdmission, mailToApplicant } from '../alliance/alliance-mail.server';
import type { Application } from '../alliance/applications/application.server';
import { moveApplication } from '../alliance/applications/application-move.server';
import { admissionRefusal, admit, type AdmissionRefusal } from '../alliance/applications/admission.server';
import type { Occasion } from '../accounts/occasion.server';
import { appealDays } from '../alliance/applications/submission.server';
import { recordDenial } from '../events/denials.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import type { Decision } from './decision';
import { held, takeIn, type HeldRefusal, type HoldRefusal } from './holding.server';

export interface DecisionInput {
  readonly decision: Decision;
  readonly reason: string;
}

export type DecisionRefusal = HoldRefusal | AdmissionRefusal | HeldRefusal['code'];

/**
 * Decides a file its reviewer holds: return it with what to put right (comments or the reason), approve it (the
 * company joins), or refuse it. Record, history, mail and everything an approval brings share one transaction.
 */
export function decideApplication(
  db: Database,
  actor: Actor | null,
  id: number,
  input: DecisionInput,
  occasion: Occasion,
): Outcome<Application, DecisionRefusal> {
  return write(db, (tx) => decideIn(db, tx, actor, id, input, occasion));
}

export interface BulkRefusal extends Refusal<'bulk-refused'> {
  /** Every file that stood in the way, with its own refusal. */
  readonly refusals: readonly { readonly id: number; readonly refusal: Refusal }[];
}

class Rollback extends Error {}

/** How many files one bulk decision may hold. */
const bulkLimit = 200;

/**
 * Approves or returns many files with one reason: all of them or none. Only files this reviewer has opened and taken
 * are approved; those that wait are taken to be returned. When any file is refused nothing is changed, and every
 * refusal is listed.
 */
export function decideApplications(
  db: Database,
  actor: Actor | null,
  ids: readonly number[],
  input: DecisionInput & { decision: 'approve' | 'return' },
  occasion: Occasion,
): Outcome<readonly Application[], 'too-many' | 'nothing-chosen'> | BulkRefusal {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) return refuse('nothing-chosen');
  if (chosen.length > bulkLimit)
    return refuse('too-many', { value: String(chosen.length), allowed: [String(bulkLimit)] });
  const refusals: { id: number; refusal: Refusal }[] = [];
  try {
    return write(db, (tx) => {
      const decided = chosen.flatMap((id) => {
        const taken =
          input.decision === 'approve' ? heldToApprove(tx, actor, id, occasion) : takeIn(tx, actor, id, occasion);
        const outcome = taken.ok ? decideIn(db, tx, actor, id, input, occasion) : taken;
        if (outcome.ok) return [outcome.value];
        refusals.push({ id, refusal: outcome });
        return [];
      });
      if (refusals.length > 0) throw new Rollback();
      return ok(decided);
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
    const denial = {
      accountId: actor?.accountId ?? null,
      deed: `application.${input.decision}-many`,
      thing: { type: 'application', id: '' },
      after: { refusals: refusals.map(({ id, refusal }) => `${id} ${refusal.code}`) },
    };
    write(db, (tx) => recordDenial(tx, denial, occasion));
    return { ...refuse('bulk-refused'), refusals };
  }
}

/** A file that its reviewer opened and took: nobody approves what nobody looked at. */
function heldToApprove(tx: Transaction, actor: Actor | null, id: number, occasion: Occasion) {
  const holding = held(tx, actor, id, occasion);
  return !holding.ok && holding.code === 'not-held' && holding.state === 'submitted'
    ? refuse('not-opened', { state: holding.state, allowed: ['take'] })
    : holding;
}

function decideIn(
  db: Database,
  tx: Transaction,
  actor: Actor | null,
  id: number,
  { decision, reason }: DecisionInput,
  occasion: Occasion,
): Outcome<Application, DecisionRefusal> {
  const holding = held(tx, actor, id, occasion);
  if (!holding.ok) return holding;
  const { application, actor: reviewer } = holding.value;
  const hindrance = decision === 'approve' ? admissionRefusal(db, tx, application) : null;
  if (hindrance) return hindrance;
  const words = reason.trim() || (decision === 'return' ? openComments(tx, id) : '');
  const at = occasion.now.toISOString();
  // An appeal keeps who refused it, so that they never decide it again.
  const decided =
    decision === 'return' && application.appealReason !== null ? {} : { decidedBy: reviewer.accountId, decidedAt: at };
  const moved = moveApplication(
    tx,
    application,
    decision,
    { actor: reviewer, reason: words, set: { ...decided, decisionReason: words, queuedAt: at } },
    occasion,
  );
  if (!moved.ok) return moved;
  if (decision === 'return') mailToApplicant(tx, moved.value, 'returned', occasion, () => [words]);
  if (decision === 'refuse') mailToApplicant(tx, moved.value, 'refused', occasion, () => [words, String(appealDays)]);
  if (decision !== 'approve') return moved;
  const admitted = admit(db, tx, moved.value, reviewer, occasion);
  mailOfAdmission(tx, admitted, occasion, words);
  return ok(admitted);
}

/** The reviewer's open comments as one reason: whoever has named the fields need not say it twice. */
function openComments(tx: Transaction, id: number): string {
  const rows = tx
    .select({ text: applicationComments.text })
    .from(applicationComments)
    .where(and(eq(applicationComments.applicationId, id), isNull(applicationComments.settledAt)))
    .all();
  return rows.map((row) => row.text).join('\n');
}
