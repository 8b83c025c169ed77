import { and, eq, isNull, ne, not, notInArray, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import { activeGrants, companiesOf, institutionsOf, type Actor } from './actor';
import { permissions, type Deed } from './permissions';
import { isOwnerGrant, isRole, type RoleGrant } from './role';

/** The columns a row's permission depends on, as `Thing` names them. What does not apply is left out. */
export interface ThingColumns {
  readonly ownerId?: SQLWrapper;
  readonly companyId?: SQLWrapper;
  readonly institutionId?: SQLWrapper;
  readonly regionCode?: SQLWrapper;
  readonly proposedBy?: SQLWrapper;
  /** True for a row begun and never handed in. */
  readonly draft?: SQL;
}

const nothing = sql`0`;
const everything = sql`1`;

/**
 * The permission table as a condition: true for exactly the rows to which the actor may do the deed. It belongs into
 * the where clause of every list and count, ahead of its limit: rows of others must not take the place of one's own.
 */
export function permitted(actor: Actor, deed: Deed, columns: ThingColumns): SQL {
  const { allow, never = [] }: { allow: readonly string[]; never?: readonly string[] } = permissions[deed];
  const handedIn = columns.draft ? not(columns.draft) : everything;
  const allowed = allow.map((one) => {
    if (one === 'self') return columns.ownerId ? eq(columns.ownerId, actor.accountId) : nothing;
    if (one === 'person') return handedIn;
    const scope = anyOf(grantsOf(actor, one).map((grant) => within(grant, columns)));
    return scope === nothing || !columns.draft ? scope : and(handedIn, scope)!;
  });
  return and(
    anyOf(allowed),
    never.includes('own') ? notOwn(actor, columns) : everything,
    never.includes('proposer') && columns.proposedBy ? otherThan(actor, columns.proposedBy) : everything,
  )!;
}

/** The grants by which a role, or being an owner, counts in this session. */
function grantsOf(actor: Actor, allowed: string): RoleGrant[] {
  if (allowed === 'owner') return activeGrants(actor, 'member').filter(isOwnerGrant);
  return isRole(allowed) ? activeGrants(actor, allowed) : [];
}

/** Rows of any of the conditions. Beside one that no row meets SQLite would use no index of the others. */
function anyOf(conditions: readonly SQL[]): SQL {
  return or(...conditions.filter((one) => one !== nothing)) ?? nothing;
}

/** The rows within a grant's scope. */
function within({ role, regionCode, companyId, institutionId }: RoleGrant, columns: ThingColumns): SQL {
  if (role === 'member') return ofOrganisation(companyId, columns.companyId);
  if (role === 'representative') return ofOrganisation(institutionId, columns.institutionId);
  return ofRegion(regionCode, columns.regionCode);
}

function ofOrganisation(id: number | null | undefined, column: SQLWrapper | undefined): SQL {
  return typeof id === 'number' && column ? eq(column, id) : nothing;
}

/** A region and what lies below it, as a range along the index of its column: 440100 is '4401' up to before '4401:'. */
function ofRegion(regionCode: string | null, column: SQLWrapper | undefined): SQL {
  if (regionCode === null) return everything;
  if (!column) return nothing;
  const prefix = regionCode.replace(/(00){1,2}$/, '');
  return sql`(${column} >= ${prefix} and ${column} < ${`${prefix}:`})`;
}

function notOwn(actor: Actor, { ownerId, companyId, institutionId }: ThingColumns): SQL {
  return and(
    ownerId ? otherThan(actor, ownerId) : everything,
    noneOf(companyId, companiesOf(actor)),
    noneOf(institutionId, institutionsOf(actor)),
  )!;
}

function noneOf(column: SQLWrapper | undefined, own: number[]): SQL {
  return column && own.length > 0 ? or(isNull(column), notInArray(column, own))! : everything;
}

function otherThan(actor: Actor, accountId: SQLWrapper): SQL {
  return or(isNull(accountId), ne(accountId, actor.accountId))!;
}
