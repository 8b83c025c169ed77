import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import type { Deed } from '../accounts/permissions/permissions';
import type { Asked } from '../web/asked';
import { requireOk } from '../web/required-page.server';
import { findInstitution } from './institutions.server';

/** Somebody who may do the deed to the institution in the address; a 404 where there is none. */
export function institutionFor(deed: Deed) {
  return (asked: Asked) => {
    requireActor(asked);
    const institution = requireOk(findInstitution(asked.db, asked.text('slug')));
    const thing = { institutionId: institution.id, regionCode: institution.regionCode };
    const actor = requireDeed(asked, deed, thing, { type: 'institution', id: institution.id });
    return { actor, institution };
  };
}
