import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { memberships, type offers } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { offerStateOn } from './offer-state';

/** Whether an offer is one others can take up on a day: published, not past its last day, its firm a member now. */
export function stands(db: Database | Transaction, offer: typeof offers.$inferSelect, today: string): boolean {
  if (offerStateOn(offer, today) !== 'published') return false;
  return (
    db
      .select({ id: memberships.id })
      .from(memberships)
      .where(and(eq(memberships.companyId, offer.companyId), eq(memberships.state, 'active')))
      .get() !== undefined
  );
}
