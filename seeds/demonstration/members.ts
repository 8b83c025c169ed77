import type { Actor } from '../../app/accounts/permissions/actor';
import { findApplication } from '../../app/alliance/applications/application.server';
import { changeMembership } from '../../app/alliance/memberships.server';
import { decided, submitted } from './applications';
import { onRecord } from './firms';
import type { CastName } from './people';
import { asMember, done, type Stage } from './stage';

/** Two members that act, with their companies. */
export interface Members {
  readonly first: Actor;
  readonly second: Actor;
  readonly firstId: number;
  readonly secondId: number;
}

/** An active member, one that claimed its record, one suspended, one that left. */
export function makeMembers(stage: Stage, cast: Record<CastName, Actor>): Members {
  const { db } = stage;
  const join = (actor: Actor, number: number, daysAgo: number, claim = false): number => {
    const record = () => onRecord(stage, number, { uscc: null }, ['gis.cim']);
    const start = claim ? ({ kind: 'claim', companyId: record() } as const) : ({ kind: 'new' } as const);
    const id = submitted(stage, actor, number, daysAgo + 2, { segmentId: 'gis.cim', start });
    decided(stage, cast.reviewer, id, 'approve', '演示：材料齐全', daysAgo);
    return findApplication(db, id)!.companyId!;
  };
  const move = (companyId: number, to: 'suspend' | 'end', reason: string, daysAgo: number) =>
    done(changeMembership(db, cast.reviewer, { companyId, move: to, reason }, stage.occasion(daysAgo)));
  const firstId = join(cast.firm1, 0, 20);
  const secondId = join(cast.firm2, 1, 15, true);
  move(join(cast.firm3, 2, 25), 'suspend', '演示：资料过期未更新', 3);
  move(join(cast.firm7, 3, 28), 'end', '演示：企业申请退出', 5);
  return { first: asMember(cast.firm1, firstId), second: asMember(cast.firm2, secondId), firstId, secondId };
}
