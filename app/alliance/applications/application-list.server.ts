import type { Database } from '../../../db/client';
import { companies, membershipApplications, memberships, roleGrants } from '../../../db/schema/index';
import { and, desc, eq, ne } from 'drizzle-orm';
import type { Actor } from '../../accounts/permissions/actor';
import type { ApplicationState } from './application-state';
import type { MembershipState } from '../membership-state';
import { applicationReference } from './reference';

/** A person's applications and the companies they speak for. */
export interface ApplicationList {
  readonly applications: readonly {
    readonly id: number;
    readonly reference: string;
    readonly kind: 'claim' | 'new';
    readonly name: string | null;
    readonly state: ApplicationState;
    readonly dueOn: string | null;
    readonly dueProvisional: boolean;
    readonly updatedAt: string;
  }[];
  readonly companies: readonly {
    readonly slug: string;
    readonly nameZh: string;
    readonly state: MembershipState;
    readonly since: string;
  }[];
  /** What the address says the person came to begin. */
  readonly start: { readonly companyId: number | null; readonly name: string | null } | null;
}

/** What somebody has applied for, and what they came to begin: `start` is a company's id, `new`, or nothing. */
export function applicationList(db: Database, actor: Actor, start: string): ApplicationList {
  const own = db
    .select()
    .from(membershipApplications)
    .where(eq(membershipApplications.applicantId, actor.accountId))
    .orderBy(desc(membershipApplications.updatedAt), desc(membershipApplications.id))
    .limit(100)
    .all();
  const speaksFor = db
    .select({ slug: companies.slug, nameZh: companies.nameZh, state: memberships.state, since: memberships.since })
    .from(roleGrants)
    .innerJoin(companies, eq(companies.id, roleGrants.companyId))
    .innerJoin(memberships, and(eq(memberships.companyId, companies.id), ne(memberships.state, 'ended')))
    .where(and(eq(roleGrants.accountId, actor.accountId), eq(roleGrants.role, 'member')))
    .all();
  return {
    applications: own.map((one) => ({
      id: one.id,
      reference: applicationReference(one),
      kind: one.kind,
      name: one.nameZh,
      state: one.state,
      dueOn: one.dueOn,
      dueProvisional: one.dueProvisional,
      updatedAt: one.updatedAt,
    })),
    companies: speaksFor,
    start: startOf(db, start),
  };
}

function startOf(db: Database, start: string): ApplicationList['start'] {
  if (start === 'new') return { companyId: null, name: null };
  const company = /^\d{1,12}$/.test(start)
    ? db
        .select({ id: companies.id, nameZh: companies.nameZh })
        .from(companies)
        .where(eq(companies.id, Number(start)))
        .get()
    : undefined;
  return company ? { companyId: company.id, name: company.nameZh } : null;
}
