import { z } from 'zod';
import { isOwnStatement } from '../app/companies/own-statement';
import type { MatchWatch } from '../app/alliance/saved-searches/shipped-matches.server';
import { companySlug, companySortKey } from '../app/companies/slug';
import { checkUscc } from '../app/companies/uscc';
import type { Database } from '../db/client';
import { companies, companyAliases, confidences, statements } from '../db/schema';
import type { ShippedChains } from './chains';
import { enteredFields } from './entered-fields';
import { citation, loadFirmSegments, uncited } from './firm-segments';
import type { ShippedRegions } from './regions';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

interface NewCompany {
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly regionCode: string | null;
  readonly uscc: string | null;
  readonly stockCode: string | null;
  readonly website: string | null;
  readonly confidence: (typeof confidences)[number];
}

/** Ids of the shipped companies; `find` by full or short name. */
export interface CompanyLedger {
  add(company: NewCompany): number;
  find(name: string): number | undefined;
  /** Every company the files hold so far. */
  ids(): ReadonlySet<number>;
  /** Region code of the seat, by full or short name. */
  regionOf(name: string): string | null | undefined;
}

/**
 * Gives each shipped company its row: the one that already carries its USCC or full name, or a new one under a free
 * slug. So a company people entered here is neither doubled nor overwritten.
 */
export function openCompanyLedger(db: Database, shipment: Shipment, watch: MatchWatch): CompanyLedger {
  const present = db
    .select({ slug: companies.slug, nameZh: companies.nameZh, uscc: companies.uscc })
    .from(companies)
    .all();
  const taken = new Set(present.map((row) => row.slug));
  const slugOfUscc = new Map(present.flatMap((row) => (row.uscc === null ? [] : [[row.uscc, row.slug] as const])));
  const slugOfName = new Map(present.map((row) => [row.nameZh, row.slug]));
  // A firm that the desk let change its name is still the one the files mean.
  const formerly = db.$client
    .prepare(
      "select value, slug, source from statements join companies on subject_id = cast(companies.id as text) where subject_type = 'company' and field = 'name_zh'",
    )
    .raw()
    .all() as [name: string, slug: string, source: string][];
  const slugOfStatedName = new Map(
    formerly.filter(([, , source]) => !isOwnStatement(source)).map(([name, slug]) => [name, slug]),
  );
  const idOfSlug = db.$client.prepare('select id from companies where slug = ?').pluck();
  // The desk took these records into others: what is shipped about them belongs there, and they do not come back by themselves.
  const merged = db.$client
    .prepare(
      'select merged_name, company_id from company_merges join company_redirects on slug = merged_slug where undone_at is null',
    )
    .raw()
    .all() as [string, number][];
  const mergedInto = new Map(merged);
  const ids = new Map<string, number>();
  const seats = new Map<string, string | null>();
  const entered = enteredFields(db);
  return {
    add(company) {
      const keptId = mergedInto.get(company.nameZh);
      if (keptId !== undefined) {
        watch.before(keptId);
        for (const name of [company.nameZh, company.shortName]) if (name !== null) ids.set(name, keptId);
        return keptId;
      }
      const bare = company.shortName ?? company.nameZh.replace(/(?:股份)?有限公司$/, '');
      const slug =
        (company.uscc === null ? undefined : slugOfUscc.get(company.uscc)) ??
        slugOfName.get(company.nameZh) ??
        slugOfStatedName.get(company.nameZh) ??
        companySlug(bare, taken);
      taken.add(slug);
      watch.before((idOfSlug.get(slug) as number | undefined) ?? null);
      const kept = { ...company, ...entered(slug) };
      shipment.put(companies, ['slug'], { slug, ...kept, sortKey: companySortKey(kept.shortName ?? kept.nameZh) });
      const id = idOfSlug.get(slug) as number;
      for (const name of [company.nameZh, company.shortName]) {
        if (name === null) continue;
        ids.set(name, id);
        seats.set(name, company.regionCode);
      }
      return id;
    },
    find: (name) => ids.get(name),
    ids: () => new Set(ids.values()),
    regionOf: (name) => seats.get(name),
  };
}

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

/** The firms with what each is known by, where it sits and what we class it under. Returns the rows for later checks. */
export function loadFirms(
  folder: string,
  shipment: Shipment,
  known: ShippedRegions & ShippedChains,
  ledger: CompanyLedger,
): readonly FirmRow[] {
  const rows = readRows(folder, 'digital_twin_firms.csv', columns, ['name_zh']);
  const lineOfUscc = new Map<string, number>();
  for (const row of rows) {
    const { value } = row;
    if (value.uscc !== null) {
      const checked = checkUscc(value.uscc);
      if (!checked.ok)
        throw row.fault(
          'uscc',
          `is no unified social credit code (${checked.code})`,
          checked.code === 'uscc-check-digit' ? checked.allowed : undefined,
        );
      const earlier = lineOfUscc.get(value.uscc);
      if (earlier !== undefined) throw row.fault('uscc', `duplicates line ${earlier}`);
      lineOfUscc.set(value.uscc, row.line);
    }
    const regionCode = cityCode(row, known);
    const {
      name_zh: nameZh,
      short_name: shortName,
      name_en: nameEn,
      uscc,
      stock_code: stockCode,
      website,
      seat_confidence: confidence,
    } = value;
    const seat = citation(value.seat_source_title, value.seat_source_url) ?? uncited;
    const sources: Record<string, string> = {
      uscc: value.uscc_source_url ?? seat,
      stock_code: value.code_source_url ?? seat,
    };
    const id = ledger.add({ nameZh, shortName, nameEn, regionCode, uscc, stockCode, website, confidence });
    for (const alias of new Set(value.aliases))
      shipment.put(companyAliases, ['companyId', 'alias'], { companyId: id, alias, source: seat });
    for (const segmentId of value.segments) referred(row, 'segments', segmentId, known.segmentIds, 'segment');
    if (new Set(value.segments).size !== value.segments.length) throw row.fault('segments', 'names a segment twice');
    const stated = {
      name_zh: nameZh,
      short_name: shortName,
      name_en: nameEn,
      region_code: regionCode,
      uscc,
      stock_code: stockCode,
      website,
      representative: value.representative,
    };
    putNotes(shipment, id, value);
    for (const [field, statedValue] of Object.entries(stated)) {
      if (statedValue === null) continue;
      shipment.put(statements, statementKey, {
        subjectType: 'company',
        subjectId: String(id),
        field,
        value: statedValue,
        basis: 'stated',
        source: sources[field] ?? seat,
        asOf: field === 'region_code' ? value.seat_as_of : null,
        confidence,
      });
    }
  }
  loadFirmSegments(folder, shipment, rows, ledger.find);
  return rows;
}

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
