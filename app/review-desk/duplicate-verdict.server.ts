import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { applicationDuplicates } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { storeDuplicates } from '../alliance/applications/duplicates.server';
import { keepPair, pendingTwins } from '../alliance/applications/pending-twins.server';
import type { Details } from '../events/mask';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { held, type HoldOutcome, type Reviewable } from './holding.server';

type Verdict = 'same' | 'different';
type VerdictOutcome = HoldOutcome<null, 'duplicate-unknown'>;

/** What was judged, as history tells it. */
type Judged = Outcome<Details, 'duplicate-unknown'>;

/** Says whether a company on record, as the lookup finds it now, is the applicant. */
export function judgeDuplicate(
  db: Database,
  actor: Actor | null,
  id: number,
  companyId: number,
  verdict: Verdict,
  moment: Moment,
): VerdictOutcome {
  return judge(db, actor, id, moment, (tx, { application, actor: reviewer }): Judged => {
    storeDuplicates(db, application);
    const where = and(eq(applicationDuplicates.applicationId, id), eq(applicationDuplicates.companyId, companyId));
    const { changes } = tx
      .update(applicationDuplicates)
      .set({ verdict, judgedBy: reviewer.accountId })
      .where(where)
      .run();
    return changes === 1 ? ok({ companyId, verdict }) : refuse('duplicate-unknown', { value: String(companyId) });
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
  return judge(db, actor, id, moment, (tx, { application, actor: reviewer }): Judged => {
    const twin = pendingTwins(tx, application).find((one) => one.id === otherId);
    if (!twin) return refuse('duplicate-unknown', { value: String(otherId) });
    keepPair(tx, [id, otherId], verdict, reviewer.accountId);
    return ok({ application: twin.reference, verdict });
  });
}

/** Judges in the file that the actor holds, and notes what was judged. */
function judge(
  db: Database,
  actor: Actor | null,
  id: number,
  moment: Moment,
  judged: (tx: Transaction, holding: Reviewable) => Judged,
): VerdictOutcome {
  return write(db, (tx): VerdictOutcome => {
    const holding = held(tx, actor, id, moment);
    if (!holding.ok) return holding;
    const outcome = judged(tx, holding.value);
    if (!outcome.ok) return outcome;
    const thing = { type: 'application', id };
    const event = { actor: holding.value.actor, deed: 'application.judge-duplicate', thing, after: outcome.value };
    recordEvent(tx, event, moment);
    return ok(null);
  });
}
