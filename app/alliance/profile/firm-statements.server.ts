import { statements } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';

/** The fields of a record that a firm states about itself, as `statements.field` names them. */
const fieldNames = {
  nameZh: 'name_zh',
  shortName: 'short_name',
  nameEn: 'name_en',
  regionCode: 'region_code',
  uscc: 'uscc',
  website: 'website',
  address: 'address',
} as const;
export type StatedField = keyof typeof fieldNames;

export interface FirmStatement {
  readonly companyId: number;
  /** ISO date. */
  readonly asOf: string;
  /** Where the firm said it, in both languages. */
  readonly source: string;
}

/** The firm's own words as sourced claims beside those on record; nothing on record is overwritten. */
export function stateByFirm(
  tx: Transaction,
  { companyId, asOf, source }: FirmStatement,
  values: Partial<Record<StatedField, string | null>>,
  segmentIds: readonly string[] = [],
): void {
  const rows = [
    ...Object.entries(values).flatMap(([field, value]) =>
      value ? [{ field: fieldNames[field as StatedField], value }] : [],
    ),
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
