import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import { activeGrants, companiesOf, holdsPrivilegedRole, type Actor } from './permissions/actor';
import { desksOf, type Desk } from './permissions/desks';
import { enrolledFactors, type EnrolledFactors } from './factors/enrolled-factors.server';
import { can } from './permissions/permissions';
import { countRecoveryCodes } from './factors/recovery-codes.server';
import type { RoleGrant } from './permissions/role';
import { listSessions } from './sessions/sessions.server';

/** What the account page shows. */
export interface AccountOverview {
  readonly email: string;
  readonly roles: readonly RoleGrant[];
  /** The firms that roles are held for. */
  readonly firms: readonly {
    readonly id: number;
    readonly slug: string;
    readonly nameZh: string;
    readonly nameEn: string | null;
  }[];
  readonly factors: EnrolledFactors;
  readonly recoveryCodes: number;
  readonly sessions: number;
  /** A privileged role is held that does not count in this session. */
  readonly rolesWait: boolean;
  readonly maySeeAllHistory: boolean;
  readonly maySeeRegionHistory: boolean;
  readonly mayRunBackups: boolean;
  readonly desks: readonly Desk[];
}

export function accountOverview(db: Database, actor: Actor, now: Date): AccountOverview {
  return {
    email: actor.email,
    roles: actor.roles,
    firms: db
      .select({ id: companies.id, slug: companies.slug, nameZh: companies.nameZh, nameEn: companies.nameEn })
      .from(companies)
      .where(inArray(companies.id, [...companiesOf(actor)]))
      .all(),
    factors: enrolledFactors(db, actor.accountId),
    recoveryCodes: countRecoveryCodes(db, actor.accountId),
    sessions: listSessions(db, actor.accountId, now).length,
    rolesWait: holdsPrivilegedRole(actor.roles) && !actor.session.secondFactor,
    maySeeAllHistory: can(actor, 'history.see-all'),
    maySeeRegionHistory: activeGrants(actor, 'official').length > 0,
    mayRunBackups: can(actor, 'backup.run'),
    desks: desksOf(actor),
  };
}
