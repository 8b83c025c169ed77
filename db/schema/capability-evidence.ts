import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { evidenceKinds } from '../../app/companies/evidence-kind';
import { segments } from './chains';
import { companies, confidences } from './companies';
import { listed } from './listed';

/**
 * The grounds of each capability. A company has a capability while at least one ground stands; its row in
 * `capabilities` is the strongest of them and triggers keep it, nobody else writes it (docs/decisions/0044). Strongest
 * is what a public source states at medium confidence or above, which the lens `sourced` counts; then the higher
 * confidence, the kind as listed above, the later `validFrom`, the older row.
 */
export const capabilityEvidence = sqliteTable(
  'capability_evidence',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    /** What brought the ground, e.g. the application's number or the project's: by it the ground is found again. */
    reference: text().notNull(),
    /** English, or words that are the same for readers of both languages. */
    evidence: text().notNull(),
    /** The same in 中文; null where the evidence serves both languages. */
    evidenceZh: text('evidence_zh'),
    /** What the evidence was read in; null where no citable source was found. */
    sourceTitle: text('source_title'),
    sourceUrl: text('source_url'),
    confidence: text({ enum: confidences }).notNull(),
    /** The day the evidence speaks of, as exact as its source; null where it gives none. */
    validFrom: text('valid_from'),
    /** Null for what came with the shipped files or was recorded before grounds were. */
    recordedAt: text('recorded_at'),
    retractedAt: text('retracted_at'),
    retractedReason: text('retracted_reason'),
  },
  (table) => [
    /** One standing ground a reference; what was retracted stays beside it. */
    uniqueIndex('capability_evidence_standing')
      .on(table.companyId, table.segmentId, table.kind, table.reference)
      .where(sql`retracted_at is null`),
    index('capability_evidence_company').on(table.companyId, table.segmentId),
    index('capability_evidence_segment').on(table.segmentId),
    index('capability_evidence_reference').on(table.kind, table.reference),
    check('capability_evidence_kind', sql`${table.kind} in (${listed(evidenceKinds)})`),
    check('capability_evidence_retracted', sql`(${table.retractedAt} is null) = (${table.retractedReason} is null)`),
    /** The lens `sourced` counts what public sources state, and no project moves it. */
    check('capability_evidence_source', sql`${table.sourceTitle} is null or ${table.kind} in ('listing', 'desk')`),
  ],
);
