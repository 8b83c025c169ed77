import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { applicationDuplicates } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { storeDuplicates } from '../alliance/applications/duplicates.server';
import { keepPair, pendingTwins } from '../alliance/applications/pending-twins.server';
import type { Details } from '../events/mask';
import { recordEvent, type EventActor, type Moment } from '../events/record.server';
import { ok, refuse } from '../outcome';
import { held, type HoldOutcome } from './holding.server';

type Verdict = 'same' | 'different';
type VerdictOutcome = HoldOutcome<null, 'duplicate-unknown'>;

/** Says whether a company on record, as the lookup finds it now, is the applicant. */
export function judgeDuplicate(
  db: Database,
  actor: Actor | null,
  id: number,
  companyId: number,
  verdict: Verdict,
  moment: Moment,
): VerdictOutcome {
  return write(db, (tx): VerdictOutcome => {
    const holding = held(tx, actor, id, moment);
    if (!holding.ok) return holding;
    storeDuplicates(db, holding.value.application);
    const where = and(eq(applicationDuplicates.applicationId, id), eq(applicationDuplicates.companyId, companyId));
    const { changes } = tx
      .update(applicationDuplicates)
      .set({ verdict, judgedBy: holding.value.actor.accountId })
      .where(where)
      .run();
    if (changes !== 1) return refuse('duplicate-unknown', { value: String(companyId) });
    recordVerdict(tx, holding.value.actor, id, { companyId, verdict }, moment);
    return ok(null);
  });
}

/** Says whether another application in review is of the same firm; it holds for both. */
export function judgeTwin(
  db: Database,
  actor: Actor | null,
  id: number,
  otherId: number,
  verdict: Verdict,
  moment: Moment,
): VerdictOutcome {
  return write(db, (tx): VerdictOutcome => {
    const holding = held(tx, actor, id, moment);
    if (!holding.ok) return holding;
    const { application, actor: reviewer } = holding.value;
    const twin = pendingTwins(tx, application).find((one) => one.id === otherId);
    if (!twin) return refuse('duplicate-unknown', { value: String(otherId) });
    keepPair(tx, [id, otherId], verdict, reviewer.accountId);
    recordVerdict(tx, reviewer, id, { application: twin.reference, verdict }, moment);
    return ok(null);
  });
}

function recordVerdict(tx: Transaction, actor: EventActor, id: number, after: Details, moment: Moment): void {
  recordEvent(tx, { actor, deed: 'application.judge-duplicate', thing: { type: 'application', id }, after }, moment);
}
