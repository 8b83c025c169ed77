import type { Database } from '../../db/client';
import { isOwnStatement } from '../companies/own-statement';
import type { DroppedRow, MovedRow } from './company-references.server';

/** A row of a merge made before capabilities had grounds. */
export function isFormerCapability(row: { readonly table: string }): boolean {
  return row.table === 'capabilities';
}

/**
 * Gives the grounds of a capability that an earlier merge moved back to `to`: those that were on record then, which are
 * the ones without a day of recording. Says whether there were any.
 */
export function moveCapabilityBack(db: Database, { key }: MovedRow, from: number, to: number): boolean {
  const update = db.$client.prepare(
    `update capability_evidence set company_id = ?
    where company_id = ? and segment_id = ? and recorded_at is null and retracted_at is null`,
  );
  return update.run(to, from, key.segment_id).changes > 0;
}

/**
 * Puts a capability that an earlier merge took out back under `companyId`, on the ground its row names: the firm's own
 * word, the files, which speak 中文 too, or an entry of the desk. Says whether it did.
 */
export function putCapabilityBack(db: Database, { row }: DroppedRow, companyId: number): boolean {
  const insert = db.$client.prepare(
    `insert into capability_evidence
      (company_id, segment_id, kind, reference, evidence, evidence_zh, source_title, source_url, confidence, valid_from)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  const { segment_id, evidence, evidence_zh, source_title, source_url, confidence, as_of } = row;
  const known = [evidence_zh, source_title, source_url].map((cell) => cell ?? null);
  const ground = groundOf(String(evidence), known[0] !== null);
  return insert.run(companyId, segment_id, ...ground, evidence, ...known, confidence, as_of).changes === 1;
}

/** Kind and reference, as the migration capability_evidence gave them to the rows it found. */
function groundOf(evidence: string, shipped: boolean): [kind: string, reference: string] {
  if (isOwnStatement(evidence)) return ['statement', evidence.split('; ')[0]!];
  return shipped ? ['listing', 'firm_segments.csv'] : ['desk', 'entered'];
}
