import { waitingSupplyLinks } from '../alliance/supply-links/waiting-supply-links.server';
import { waitingInquiries, waitingLapses } from '../offers/waiting-offers.server';
import type { WaitingSource } from '../waiting/waiting-source.server';

/** Every kind of thing that can wait for somebody. A noun that has something waiting adds its source here. */
export const waitingSources: readonly WaitingSource[] = [waitingInquiries, waitingLapses, waitingSupplyLinks];
