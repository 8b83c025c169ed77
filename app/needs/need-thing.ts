import type { Deed, Thing } from '../accounts/permissions/permissions';
import type { Poster } from './poster';

/** The deed of keeping a poster's needs: an organisation's people keep its, officials those of their region's desk. */
export function posterDeed(poster: Poster): Deed {
  return poster.kind === 'desk' ? 'need.keep-for-desk' : 'need.keep';
}

/** A poster as the permission table knows it. */
export function needThing(poster: Poster): Thing {
  if (poster.kind === 'desk') return { regionCode: poster.regionCode };
  return poster.kind === 'company' ? { companyId: poster.id } : { institutionId: poster.id };
}
