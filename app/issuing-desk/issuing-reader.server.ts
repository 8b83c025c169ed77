import type { Database } from '../../db/client';
import { can, type Deed, type Thing } from '../accounts/permissions/permissions';
import { homeRegionCode } from '../region/home-region.server';
import type { WaitingReader } from '../waiting/waiting-source.server';

/** May the reader do a deed of issuing, which is the home region's? */
export function may(db: Database, { actor }: WaitingReader, deed: Deed, thing: Thing = {}): boolean {
  return can(actor, deed, { ...thing, regionCode: homeRegionCode(db) });
}

/** Does the reader see certificates at the desk? */
export function worksHere(db: Database, reader: WaitingReader): boolean {
  return may(db, reader, 'desk.see');
}
