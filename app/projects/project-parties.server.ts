import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { institutions, memberships, projectInvitations, projectParties, projectRoleSpans } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { actingSides } from '../parties/acting-sides.server';
import { partyKey, partyOf, type Party } from '../parties/party';
import { attendedParties } from '../parties/party-people.server';
import { idsOf } from '../parties/party-ids';
import { byKey, listIn } from './grouped';
import type { ProjectParty } from './project';

/** The parties of some projects by project, with who may act for them, in a fixed number of queries. */
export function partiesByProject(db: Database | Transaction, projectIds: readonly number[]) {
  const rows = partyRows(db, projectIds);
  const [spans, invitations] = [spansOf(db, projectIds), invitationsOf(db, projectIds)];
  const organisations = organisationsOf(
    db,
    rows.map((row) => partyOf(row)!),
  );
  const parties = rows.map((row): ProjectParty & { projectId: number } => ({
    id: row.id,
    projectId: row.projectId,
    disclosed: row.disclosed,
    unitedWithId: row.unitedWithId,
    spans: listIn(spans, row.id),
    invitations: listIn(invitations, row.id),
    ...organisations(partyOf(row)!),
  }));
  return byKey(parties, ({ projectId }) => projectId);
}

function partyRows(db: Database | Transaction, projectIds: readonly number[]) {
  return db
    .select()
    .from(projectParties)
    .where(inArray(projectParties.projectId, [...projectIds]))
    .orderBy(asc(projectParties.id))
    .all();
}

function spansOf(db: Database | Transaction, projectIds: readonly number[]) {
  const rows = db
    .select()
    .from(projectRoleSpans)
    .where(inArray(projectRoleSpans.projectId, [...projectIds]))
    .orderBy(asc(projectRoleSpans.id))
    .all();
  return byKey(rows, ({ partyId }) => partyId);
}

function invitationsOf(db: Database | Transaction, projectIds: readonly number[]) {
  const rows = db
    .select()
    .from(projectInvitations)
    .where(inArray(projectInvitations.projectId, [...projectIds]))
    .orderBy(asc(projectInvitations.id))
    .all();
  return byKey(rows, ({ partyId }) => partyId);
}

/** What rules need to know of organisations: of what kind they are, by what they are compared, who can act for them. */
function organisationsOf(db: Database | Transaction, parties: readonly Party[]) {
  const sides = new Map(actingSides(db, parties).map((side) => [partyKey(side.party), side]));
  const attended = attendedParties(db, parties);
  const suspended = suspendedFirms(db, parties);
  const kinds = new Map(
    db
      .select({ id: institutions.id, kind: institutions.kind })
      .from(institutions)
      .where(inArray(institutions.id, idsOf(parties, 'institution')))
      .all()
      .map(({ id, kind }) => [id, kind]),
  );
  return (party: Party): Pick<ProjectParty, 'party' | 'side' | 'able' | 'kind'> => {
    const key = partyKey(party);
    const isSuspended = party.kind === 'company' && suspended.has(party.id);
    return {
      party,
      side: sides.get(key) ?? { party, code: null, accounts: [] },
      able: attended.has(key) && !isSuspended,
      kind: party.kind === 'company' ? 'company' : kinds.get(party.id)!,
    };
  };
}

function suspendedFirms(db: Database | Transaction, parties: readonly Party[]): ReadonlySet<number> {
  const rows = db
    .select({ id: memberships.companyId })
    .from(memberships)
    .where(and(inArray(memberships.companyId, idsOf(parties, 'company')), eq(memberships.state, 'suspended')))
    .all();
  return new Set(rows.map(({ id }) => id));
}
