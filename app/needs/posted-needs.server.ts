import { and, gte, or, type SQL } from 'drizzle-orm';
import { needs } from '../../db/schema/index';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { permitted } from '../accounts/permissions/permitted.server';
import { partiesOf } from '../parties/party';
import { namesAnyOf } from '../parties/party-people.server';

/** The needs somebody posts for (`postsFor`): of their organisations, and of the desks whose office they hold; null: none. */
export function postedBy(actor: Actor): SQL | null {
  const parties = partiesOf(actor);
  const holdsOffice = activeGrants(actor, 'official').length > 0;
  if (parties.length === 0 && !holdsOffice) return null;
  // Beside a condition that no row meets SQLite would use no index of the others; one that is a range has its index.
  return or(
    parties.length > 0 ? namesAnyOf(needs, parties) : undefined,
    holdsOffice
      ? and(gte(needs.deskRegionCode, ''), permitted(actor, 'need.keep-for-desk', { regionCode: needs.deskRegionCode }))
      : undefined,
  )!;
}
