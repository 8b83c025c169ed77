import type { Transaction } from '../../db/write';
import { keepAnOwner } from '../alliance/owners.server';
import type { EventActor, Moment } from '../events/record.server';
import { restOffersOfNobody } from './offers.server';

/** What a firm needs once somebody of its people is gone: an owner, and offers at rest where nobody is left. */
export function afterLeaving(tx: Transaction, companyIds: readonly number[], by: EventActor, moment: Moment): void {
  for (const companyId of companyIds) {
    keepAnOwner(tx, companyId, by, moment);
    restOffersOfNobody(tx, companyId, by, moment);
  }
}
