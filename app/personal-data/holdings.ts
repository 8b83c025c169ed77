import { accountHoldings } from './account-holdings';
import { firmHoldings } from './firm-holdings';
import type { Holding } from './holding';
import { officeHoldings } from './office-holdings';
import { talentHoldings } from './talent-holdings';

/**
 * Every table with rows about people. A test compares this with the database's foreign keys: a new table with a
 * person in it fails until it is listed here, with what deletion does to it.
 */
export const holdings: readonly Holding[] = [
  ...accountHoldings,
  ...firmHoldings,
  ...talentHoldings,
  {
    name: 'denials',
    table: 'denials',
    by: ['actor_id'],
    show: ['hour', 'deed', 'thing_type', 'thing_id', 'tries', 'first_at', 'last_at'],
    fate: 'keep',

    why: 'proof',
  },
  {
    name: 'events',
    table: 'events',
    by: ['actor_id'],
    show: ['at', 'deed', 'outcome', 'thing_type', 'thing_id', 'before', 'after', 'reason'],
    fate: 'keep',

    why: 'proof',
  },
  ...officeHoldings.map((holding) => ({ ...holding, fate: 'keep' as const, why: 'proof' as const })),
];
