import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { proposeSupplyLink } from '../alliance/supply-links/supply-links.server';
import { standingContributions } from './completion';
import { partyNumbered } from './parties-now';
import type { Project } from './project';

/**
 * What a completed project says of who supplied whom becomes supply links declared by the supplier, which its customer
 * confirms or not: that makes them public, so that a supplier which is not to be named declares none. Institutions have
 * none; a link that is there already, disputed or not, is left alone.
 */
export function proposeSupplyLinks(
  tx: Transaction,
  project: Project,
  by: { readonly accountId: number; readonly role?: string | null },
  occasion: Occasion,
): void {
  for (const { partyId, customerId, segmentId } of standingContributions(project)) {
    const [supplier, customer] = [partyId, customerId ?? 0].map((id) => partyNumbered(project, id));
    if (supplier?.party.kind !== 'company' || customer?.party.kind !== 'company' || !supplier.disclosed) continue;
    const link = { supplierId: supplier.party.id, customerId: customer.party.id, segmentId };
    proposeSupplyLink(tx, link, by, occasion);
  }
}
