import { and, eq, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needInvitations, needs } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { activeGrants, companiesOf, type Actor } from '../accounts/permissions/actor';
import { partiesOf, type Party } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';
import type { Need } from './need-rows.server';
import { postsFor, posterOf } from './poster';

/** Does the reader belong to the alliance: a member firm's people, representatives, the desks? */
function inAlliance(db: Database | Transaction, actor: Actor | null): boolean {
  if (!actor) return false;
  if (activeGrants(actor, 'official').length + activeGrants(actor, 'reviewer').length > 0) return true;
  if (partiesOf(actor).some(({ kind }) => kind === 'institution')) return true;
  const firms = companiesOf(actor);
  if (firms.length === 0) return false;
  return (
    db.get<{ found: number }>(
      sql`select exists (select 1 from memberships where state = 'active' and company_id in ${firms}) found`,
    ).found === 1
  );
}

/** The same of an account that is not here to ask: whom a mail about a need may reach. */
export function accountInAlliance(tx: Transaction, accountId: number): boolean {
  return (
    tx.get<{ found: number }>(
      sql`select exists (
        select 1 from role_grants g where g.account_id = ${accountId} and (
          g.role in ('official', 'reviewer', 'representative') or g.role = 'member' and exists (
            select 1 from memberships m where m.company_id = g.company_id and m.state = 'active'
          )
        )
      ) found`,
    ).found === 1
  );
}

/** Which needs that stand a reader finds in lists: never a sealed one, not even their own. */
export function readable(db: Database, actor: Actor | null): SQL {
  return inAlliance(db, actor) ? inArray(needs.readers, ['everyone', 'alliance']) : eq(needs.readers, 'everyone');
}

/**
 * May the reader open the need? Its poster always; what was posted for everybody, everybody; what was for the alliance,
 * its people and who was invited; a sealed one only who was invited and said yes.
 */
export function maySee(db: Database | Transaction, actor: Actor | null, need: Need): boolean {
  if (actor && postsFor(actor, posterOf(need))) return true;
  if (need.postedAt === null) return false;
  if (need.readers === 'everyone') return true;
  if (need.readers === 'alliance' && inAlliance(db, actor)) return true;
  return actor !== null && invitedTo(db, partiesOf(actor), need);
}

function invitedTo(db: Database | Transaction, parties: readonly Party[], { id, readers }: Need): boolean {
  if (parties.length === 0) return false;
  const said = readers === 'sealed' ? eq(needInvitations.state, 'interested') : ne(needInvitations.state, 'revoked');
  const own = and(eq(needInvitations.needId, id), said, namesAnyOf(needInvitations, parties));
  return db.select({ id: needInvitations.id }).from(needInvitations).where(own).limit(1).get() !== undefined;
}
