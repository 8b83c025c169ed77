import { sql, type SQL } from 'drizzle-orm';
import type { Poster } from './poster';

/**
 * Conditions on the firm of a row. Each asks an index about that one firm: a list of all members, made anew for every
 * query, took longer than the query (10,000 of 100,000 firms).
 */
export function isMember(company: SQL): SQL {
  return sql`exists (select 1 from memberships m where m.company_id = ${company} and m.state = 'active')`;
}

function hasJoined(company: SQL): SQL {
  return sql`exists (select 1 from memberships m where m.company_id = ${company} and m.state <> 'ended')`;
}

function hasPeople(company: SQL): SQL {
  // `cross join` keeps the order: from the firm to its people, never through all accounts.
  return sql`exists (select 1 from role_grants g cross join accounts a on a.id = g.account_id
    where g.company_id = ${company} and g.role = 'member' and a.state = 'active')`;
}

/** Neither the poster's own firm nor one that is suspended; with `members` those with people to ask, else the others. */
export function eligible(
  company: SQL,
  { poster, members }: { readonly poster: Poster; readonly members: boolean },
): SQL {
  const another = poster.kind === 'company' ? sql`${company} <> ${poster.id}` : sql`1`;
  return members
    ? sql`${another} and ${isMember(company)} and ${hasPeople(company)}`
    : sql`${another} and not ${hasJoined(company)}`;
}
