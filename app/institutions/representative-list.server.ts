import { and, asc, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, institutionInvitations, institutions, roleGrants } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { dateInChina } from '../calendar/working-days';
import { invitationDays } from '../colleagues/colleague-state';
import { msPerDay } from '../calendar/day-ms';

/** Whether an invitation nobody answered still stands. */
export function invitationStands({ invitedAt }: { readonly invitedAt: string }, now: Date): boolean {
  return now.getTime() - Date.parse(invitedAt) <= invitationDays * msPerDay;
}

/** Who represents an institution, and which invitations stand or have lapsed unanswered. */
export interface Representatives {
  readonly people: readonly {
    readonly accountId: number;
    readonly email: string;
    readonly since: string;
    readonly self: boolean;
  }[];
  readonly invited: readonly { readonly id: number; readonly email: string; readonly stands: boolean }[];
}

export function representativesOf(db: Database, actor: Actor, institutionId: number, now: Date): Representatives {
  const people = db
    .select({ accountId: accounts.id, email: accounts.email, since: roleGrants.grantedAt })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'representative'), eq(roleGrants.institutionId, institutionId)))
    .orderBy(asc(roleGrants.id))
    .all();
  const open = and(
    eq(institutionInvitations.institutionId, institutionId),
    eq(institutionInvitations.state, 'invited'),
  );
  return {
    people: people.map(({ accountId, email, since }) => ({
      accountId,
      email: email ?? '–',
      since: dateInChina(new Date(since)),
      self: accountId === actor.accountId,
    })),
    invited: db
      .select()
      .from(institutionInvitations)
      .where(open)
      .orderBy(asc(institutionInvitations.id))
      .all()
      .map((one) => ({ id: one.id, email: one.email ?? '–', stands: invitationStands(one, now) })),
  };
}

/** The invitations to the actor's address that stand. */
export function invitationsOf(db: Database, actor: Actor, now: Date) {
  return db
    .select({ invitation: institutionInvitations, institution: institutions })
    .from(institutionInvitations)
    .innerJoin(institutions, eq(institutions.id, institutionInvitations.institutionId))
    .where(and(eq(institutionInvitations.email, actor.email), eq(institutionInvitations.state, 'invited')))
    .orderBy(desc(institutionInvitations.id))
    .all()
    .filter(({ invitation }) => invitationStands(invitation, now))
    .map(({ invitation, institution }) => ({
      id: invitation.id,
      slug: institution.slug,
      nameZh: institution.nameZh,
      nameEn: institution.nameEn,
    }));
}
