import { projectConsents } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Moment } from '../events/record.server';

/** Notes that a party consented to a revision. */
export function keepConsent(
  tx: Transaction,
  { id, revision }: { readonly id: number; readonly revision: number },
  partyId: number,
  { now }: Pick<Moment, 'now'>,
): void {
  tx.insert(projectConsents).values({ projectId: id, revision, partyId, at: now.toISOString() }).run();
}
