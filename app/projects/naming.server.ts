import { eq } from 'drizzle-orm';
import { projectParties } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { refuse, type Refusal } from '../outcome';
import type { Project } from './project';

/** A party signed without saying whether it may be named in public: nothing is taken for a yes, or for a no. */
export type NamingRefusal = 'naming-unsaid';

export function namingUnsaid({ state }: Pick<Project, 'state'>): Refusal<NamingRefusal> {
  return refuse('naming-unsaid', { field: 'disclosed', state, allowed: ['yes', 'no'] });
}

/** Notes what a party said of being named in public. */
export function keepNaming(tx: Transaction, partyId: number, disclosed: boolean): void {
  tx.update(projectParties).set({ disclosed }).where(eq(projectParties.id, partyId)).run();
}
