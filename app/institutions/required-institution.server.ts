import type { Deed } from '../accounts/permissions/permissions';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import type { Asked } from '../web/asked';
import { requireOk } from '../web/required-page.server';
import { findInstitution } from './institutions.server';

/** Somebody who may do the deed to the institution in the address; where there is none, a 404 for who could. */
export function institutionFor(deed: Deed) {
  return (asked: Asked) => {
    const slug = asked.text('slug');
    const found = findInstitution(asked.db, slug);
    const thing = found.ok ? { institutionId: found.value.id, regionCode: found.value.regionCode } : {};
    const actor = requireDeed(asked, deed, thing, { type: 'institution', id: found.ok ? found.value.id : slug });
    return { actor, institution: requireOk(found) };
  };
}
