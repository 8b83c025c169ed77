import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { amongListed, prepared } from '../../db/prepared';
import { institutions, memberships, projectInvitations, projectParties, projectRoleSpans } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { actingSides } from '../parties/acting-sides.server';
import { partyKey, partyOf, type Party } from '../parties/party';
import { attendedParties } from '../parties/party-people.server';
import { idsOf } from '../parties/party-ids';
import { byKey, listIn } from './grouped';
import type { ProjectParty } from './project';

/**
 * The parties of some projects by project, with who may act for them, in a fixed number of queries; `ids` is a JSON
 * array.
 */
export function partiesByProject(db: Database | Transaction, ids: string) {
  const rows = partyRows(db).all({ ids });
  const spans = byKey(spansOf(db).all({ ids }), ({ partyId }) => partyId);
  const invitations = byKey(invitationsOf(db).all({ ids }), ({ partyId }) => partyId);
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

const partyRows = prepared((db) =>
  db
    .select()
    .from(projectParties)
    .where(amongListed(projectParties.projectId, 'ids'))
    .orderBy(asc(projectParties.id))
    .prepare(),
);

const spansOf = prepared((db) =>
  db
    .select()
    .from(projectRoleSpans)
    .where(amongListed(projectRoleSpans.projectId, 'ids'))
    .orderBy(asc(projectRoleSpans.id))
    .prepare(),
);

const invitationsOf = prepared((db) =>
  db
    .select()
    .from(projectInvitations)
    .where(amongListed(projectInvitations.projectId, 'ids'))
    .orderBy(asc(projectInvitations.id))
    .prepare(),
);

const kindsOf = prepared((db) =>
  db
    .select({ id: institutions.id, kind: institutions.kind })
    .from(institutions)
    .where(amongListed(institutions.id, 'ids'))
    .prepare(),
);

/** What rules need to know of organisations: of what kind they are, by what they are compared, who can act for them. */
function organisationsOf(db: Database | Transaction, parties: readonly Party[]) {
  const sides = new Map(actingSides(db, parties).map((side) => [partyKey(side.party), side]));
  const attended = attendedParties(db, parties);
  const suspended = suspendedFirms(db, parties);
  const kinds = new Map(
    kindsOf(db)
      .all({ ids: JSON.stringify(idsOf(parties, 'institution')) })
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

const suspendedAmong = prepared((db) =>
  db
    .select({ id: memberships.companyId })
    .from(memberships)
    .where(and(amongListed(memberships.companyId, 'ids'), eq(memberships.state, 'suspended')))
    .prepare(),
);

function suspendedFirms(db: Database | Transaction, parties: readonly Party[]): ReadonlySet<number> {
  const rows = suspendedAmong(db).all({ ids: JSON.stringify(idsOf(parties, 'company')) });
  return new Set(rows.map(({ id }) => id));
}
