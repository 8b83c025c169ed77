import { z } from 'zod';
import { capabilityEvidence, confidences, statements } from '../db/schema';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

/** The source of a value for which no citable one was found. */
export const uncited = 'no citable source found';

/** A source as one line: its title, then its address where it has a lasting one. Null where neither is named. */
export function citation(title: string | null, url: string | null): string | null {
  return [title, url].filter(Boolean).join(' ') || null;
}

/** The file, by which what it ships is known among the grounds of a capability. */
const file = 'firm_segments.csv';
const columns = {
  name_zh: cell.text,
  segment_id: cell.text,
  evidence_zh: cell.text,
  evidence_en: cell.text,
  source_title: cell.optional,
  source_url: cell.optional,
  as_of: cell.optionalDate,
  confidence: z.enum(confidences),
};

type SegmentRow = SeedRow<z.output<z.ZodObject<typeof columns>>>;
type Firm = SeedRow<{ readonly name_zh: string; readonly segments: string[] }>;

/**
 * What each firm is classed under, every segment with evidence of its own; the firms' file must name the same segments.
 */
export function loadFirmSegments(
  folder: string,
  shipment: Shipment,
  firms: readonly Firm[],
  find: (name: string) => number | undefined,
): void {
  const rows = readRows(folder, file, columns, ['name_zh', 'segment_id']);
  const firmOf = new Map(firms.map((firm) => [firm.value.name_zh, firm]));
  for (const row of rows) {
    const { name_zh: name, segment_id: segmentId } = row.value;
    const named = referred(row, 'name_zh', name, firmOf, 'firm').value.segments;
    if (!named.includes(segmentId))
      throw row.fault('segment_id', 'is not among the segments of the firm in digital_twin_firms.csv', named);
    putCapability(shipment, find(name)!, row.value);
  }
  refuseUntold(firms, rows);
}

function putCapability(shipment: Shipment, companyId: number, value: SegmentRow['value']): void {
  const { segment_id: segmentId, as_of: asOf, source_title: sourceTitle, source_url: sourceUrl, confidence } = value;
  shipment.put(capabilityEvidence, ['companyId', 'segmentId', 'kind', 'reference'], {
    companyId,
    segmentId,
    kind: 'listing',
    reference: file,
    evidence: value.evidence_en,
    evidenceZh: value.evidence_zh,
    sourceTitle,
    sourceUrl,
    confidence,
    validFrom: asOf,
  });
  shipment.put(statements, ['subjectType', 'subjectId', 'field', 'value', 'source'], {
    subjectType: 'company',
    subjectId: String(companyId),
    field: 'segment',
    value: segmentId,
    basis: 'classified',
    source: citation(sourceTitle, sourceUrl) ?? uncited,
    asOf,
    confidence,
  });
}

function refuseUntold(firms: readonly Firm[], rows: readonly SegmentRow[]): void {
  const told = new Set(rows.map((row) => `${row.value.name_zh}|${row.value.segment_id}`));
  for (const firm of firms)
    for (const segmentId of firm.value.segments)
      if (!told.has(`${firm.value.name_zh}|${segmentId}`))
        throw firm.fault('segments', `names ${segmentId}, for which firm_segments.csv has no evidence`);
}
