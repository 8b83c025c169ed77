import type { Database } from '../../db/client';
import { activeGrants, holdsPrivilegedRole, type Actor } from './actor';
import { enrolledFactors, type EnrolledFactors } from './enrolled-factors.server';
import { can } from './permissions';
import { countRecoveryCodes } from './recovery-codes.server';
import type { RoleGrant } from './role';
import { listSessions } from './sessions.server';

/** What the account page shows. */
export interface AccountOverview {
  readonly email: string;
  readonly roles: readonly RoleGrant[];
  readonly factors: EnrolledFactors;
  readonly recoveryCodes: number;
  readonly sessions: number;
  /** A privileged role is held that does not count in this session. */
  readonly rolesWait: boolean;
  readonly mayListPeople: boolean;
  readonly maySeeAllHistory: boolean;
  readonly maySeeRegionHistory: boolean;
  readonly maySeeDesk: boolean;
  readonly mayAssess: boolean;
}

export function accountOverview(db: Database, actor: Actor, now: Date): AccountOverview {
  return {
    email: actor.email,
    roles: actor.roles,
    factors: enrolledFactors(db, actor.accountId),
    recoveryCodes: countRecoveryCodes(db, actor.accountId),
    sessions: listSessions(db, actor.accountId, now).length,
    rolesWait: holdsPrivilegedRole(actor.roles) && !actor.session.secondFactor,
    mayListPeople: can(actor, 'account.list'),
    maySeeAllHistory: can(actor, 'history.see-all'),
    maySeeRegionHistory: activeGrants(actor, 'official').length > 0,
    mayAssess: activeGrants(actor, 'assessor').length > 0,
    maySeeDesk: activeGrants(actor, 'reviewer').length + activeGrants(actor, 'official').length > 0,
  };
}
