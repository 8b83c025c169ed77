import { accountHoldings } from './account-holdings';
import { firmHoldings } from './firm-holdings';
import { proof, type Holding } from './holding';
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
    table: 'denials',
    by: ['actor_id'],
    show: ['hour', 'deed', 'thing_type', 'thing_id', 'tries', 'first_at', 'last_at'],
    fate: 'keep',
    zh: '这一小时被拒的尝试',
    en: 'Tries denied in this hour',
    why: proof,
  },
  {
    table: 'events',
    by: ['actor_id'],
    show: ['at', 'deed', 'outcome', 'thing_type', 'thing_id', 'before', 'after', 'reason'],
    fate: 'keep',
    zh: '历史',
    en: 'History',
    why: proof,
  },
  ...officeHoldings.map((holding) => ({ ...holding, fate: 'keep' as const, why: proof })),
];
