import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, delistings } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { refuse, type Refusal } from '../outcome';

/** Since when (ISO moment) a firm is out of the directory and why, as everybody reads it; null while it is in it. */
export interface Delisted {
  readonly at: string;
  readonly reason: string;
}

export function delistedFirm(db: Database, companyId: number): Delisted | null {
  const row = db
    .select({ at: delistings.decidedAt, reason: delistings.reason })
    .from(delistings)
    .where(and(eq(delistings.companyId, companyId), eq(delistings.state, 'delisted')))
    .get();
  return row ? { at: row.at!, reason: row.reason } : null;
}

/** Why nothing of a firm is published or claimed: it is out of the directory. */
export function delistedRefusal(db: Database | Transaction, companyId: number): Refusal<'company-delisted'> | null {
  const firm = db
    .select({ slug: companies.slug })
    .from(companies)
    .where(and(eq(companies.id, companyId), isNotNull(companies.delistedAt)))
    .get();
  return firm ? refuse('company-delisted', { value: firm.slug }) : null;
}
