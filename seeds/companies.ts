import { z } from 'zod';
import { companyFields } from '../app/companies/company-facts';
import { checkUscc } from '../app/companies/uscc';
import { companyAliases, confidences, statements } from '../db/schema';
import type { ShippedChains } from './chains';
import type { CompanyLedger } from './company-ledger';
import { citation, loadFirmSegments, uncited } from './firm-segments';
import type { ShippedRegions } from './regions';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

const columns = {
  name_zh: cell.text,
  short_name: cell.text,
  name_en: cell.optional,
  city: cell.text,
  province: cell.text,
  segments: cell.list,
  website: cell.optional,
  stock_code: cell.optional,
  representative: cell.optional,
  uscc: cell.optional,
  aliases: cell.list,
  seat_source_title: cell.optional,
  seat_source_url: cell.optional,
  seat_as_of: cell.optionalDate,
  seat_confidence: z.enum(confidences),
  code_source_url: cell.optional,
  uscc_source_url: cell.optional,
  note_zh: cell.optional,
  note_en: cell.optional,
};
type FirmRow = SeedRow<z.output<z.ZodObject<typeof columns>>>;

/**
 * The firms with what each is known by, where it sits and what we class it under. Returns the rows for later checks.
 */
export function loadFirms(
  folder: string,
  shipment: Shipment,
  known: ShippedRegions & ShippedChains,
  ledger: CompanyLedger,
): readonly FirmRow[] {
  const rows = readRows(folder, 'digital_twin_firms.csv', columns, ['name_zh']);
  const lineOfUscc = new Map<string, number>();
  for (const row of rows) {
    refuseWrongCode(row, lineOfUscc);
    putFirm(shipment, row, known, ledger);
  }
  loadFirmSegments(folder, shipment, rows, ledger.find);
  return rows;
}

/** A code with its check digit, on one line only. */
function refuseWrongCode(row: FirmRow, lineOfUscc: Map<string, number>): void {
  const { uscc } = row.value;
  if (uscc === null) return;
  const checked = checkUscc(uscc);
  if (!checked.ok) {
    const allowed = checked.code === 'uscc-check-digit' ? checked.allowed : undefined;
    throw row.fault('uscc', `is no unified social credit code (${checked.code})`, allowed);
  }
  const earlier = lineOfUscc.get(uscc);
  if (earlier !== undefined) throw row.fault('uscc', `duplicates line ${earlier}`);
  lineOfUscc.set(uscc, row.line);
}

function putFirm(shipment: Shipment, row: FirmRow, known: ShippedRegions & ShippedChains, ledger: CompanyLedger): void {
  const { value } = row;
  const regionCode = cityCode(row, known);
  const id = ledger.add({
    nameZh: value.name_zh,
    shortName: value.short_name,
    nameEn: value.name_en,
    regionCode,
    uscc: value.uscc,
    stockCode: value.stock_code,
    website: value.website,
    confidence: value.seat_confidence,
  });
  for (const alias of new Set(value.aliases))
    shipment.put(companyAliases, ['companyId', 'alias'], { companyId: id, alias, source: seatSource(value) });
  for (const segmentId of value.segments) referred(row, 'segments', segmentId, known.segmentIds, 'segment');
  if (new Set(value.segments).size !== value.segments.length) throw row.fault('segments', 'names a segment twice');
  putNotes(shipment, id, value);
  putStatements(shipment, id, value, regionCode);
}

const seatSource = (value: FirmRow['value']): string =>
  citation(value.seat_source_title, value.seat_source_url) ?? uncited;

const statementKey = ['subjectType', 'subjectId', 'field', 'value', 'source'] as const;

/** What we remark on a row, in both languages: our own word, no source's. */
function putNotes(shipment: Shipment, companyId: number, row: FirmRow['value']): void {
  for (const field of ['note_zh', 'note_en'] as const) {
    const note = row[field];
    if (note === null) continue;
    shipment.put(statements, statementKey, {
      subjectType: 'company',
      subjectId: String(companyId),
      field,
      value: note,
      basis: 'classified',
      source: 'TwinAtlas',
      asOf: null,
      confidence: row.seat_confidence,
    });
  }
}

/** Every field the row states, with the source it has for it. */
function putStatements(shipment: Shipment, companyId: number, value: FirmRow['value'], regionCode: string): void {
  const seat = seatSource(value);
  const sources: Record<string, string> = {
    uscc: value.uscc_source_url ?? seat,
    stock_code: value.code_source_url ?? seat,
  };
  const stated = { ...value, region_code: regionCode };
  for (const field of [...companyFields, 'representative'] as const) {
    const statedValue = stated[field];
    if (statedValue === null) continue;
    shipment.put(statements, statementKey, {
      subjectType: 'company',
      subjectId: String(companyId),
      field,
      value: statedValue,
      basis: 'stated',
      source: sources[field] ?? seat,
      asOf: field === 'region_code' ? value.seat_as_of : null,
      confidence: value.seat_confidence,
    });
  }
}

/** The city's code; the province must agree, so that a namesake never places a firm. */
function cityCode(row: FirmRow, known: ShippedRegions): string {
  const codes = known.citiesByShortName.get(row.value.city) ?? [];
  if (codes.length === 0) throw row.fault('city', 'is no known city');
  if (codes.length > 1)
    throw row.fault(
      'city',
      'is ambiguous',
      codes.map((code) => `${code} ${known.byCode.get(code)}`),
    );
  const code = codes[0]!;
  const province = known.byCode.get(`${code.slice(0, 2)}0000`);
  const written = row.value.province;
  // The short name (广东) is as good as the long one; a municipality's row names itself.
  if (province === undefined || (province !== written && province.replace(/省|市|自治区$/, '') !== written))
    throw row.fault('province', 'does not hold the city', province === undefined ? undefined : [province]);
  return code;
}
