import type { Database } from '../../db/client';
import { write, type Transaction } from '../../db/write';
import type { Moment } from '../events/record.server';
import type { Actor } from '../accounts/permissions/actor';
import { refuse, type Outcome } from '../outcome';
import { actingIn, takeSide, type ActingIn, type Side, type SideRefusal } from './side.server';

/** What every command of a party answers beside its own refusals. */
export type ActRefusal = SideRefusal | 'not-joined' | 'lead-only';

/**
 * One command of a party in one transaction: who acts is let in (`side.server.ts`), and is of that side from then on.
 * An invited party may only answer; `answering` lets it.
 */
export function actInProject<Value, Code extends string>(
  db: Database,
  actor: Actor | null,
  acting: ActingIn & { readonly answering?: true },
  moment: Moment,
  work: (tx: Transaction, side: Side) => Outcome<Value, Code>,
): Outcome<Value, Code | ActRefusal> {
  return write(db, (tx): Outcome<Value, Code | ActRefusal> => {
    const allowed = actingIn(db, tx, actor, acting, moment);
    if (!allowed.ok) return allowed;
    const side = allowed.value;
    if (side.invited && !acting.answering) return refuse('not-joined', { state: side.project.state });
    const done = work(tx, side);
    if (done.ok) takeSide(tx, side, moment);
    return done;
  });
}

/** The same for what only the party that leads may do. */
export function leadProject<Value, Code extends string>(
  db: Database,
  actor: Actor | null,
  acting: ActingIn,
  moment: Moment,
  work: (tx: Transaction, side: Side) => Outcome<Value, Code>,
): Outcome<Value, Code | ActRefusal> {
  return actInProject(db, actor, acting, moment, (tx, side): Outcome<Value, Code | ActRefusal> =>
    side.leads ? work(tx, side) : refuse('lead-only', { state: side.project.state }),
  );
}
