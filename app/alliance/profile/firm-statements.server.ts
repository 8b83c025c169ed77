import { statements } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { proposedRules, type ProposedField } from '../../companies/profile-field-groups';

export interface FirmStatement {
  readonly companyId: number;
  /** ISO date. */
  readonly asOf: string;
  /** Where the firm said it, in both languages. */
  readonly source: string;
}

/**
 * What a firm says of itself as sourced claims beside those on record, as far as claims are made of the fields; nothing
 * on record is overwritten.
 */
export function stateByFirm(
  tx: Transaction,
  { companyId, asOf, source }: FirmStatement,
  values: Partial<Record<ProposedField, string | null>>,
  segmentIds: readonly string[] = [],
): void {
  const rows = [
    ...(Object.entries(values) as [ProposedField, string | null][]).flatMap(([name, value]) => {
      const field = proposedRules[name].statedAs;
      return value && field ? [{ field, value }] : [];
    }),
    ...segmentIds.map((value) => ({ field: 'segment', value })),
  ];
  if (rows.length === 0) return;
  tx.insert(statements)
    .values(
      rows.map((row) => ({
        ...row,
        subjectType: 'company' as const,
        subjectId: String(companyId),
        basis: 'stated' as const,
        source,
        asOf,
        confidence: 'medium' as const,
      })),
    )
    .onConflictDoNothing()
    .run();
}
