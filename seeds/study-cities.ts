import { z } from 'zod';
import { cityTraits, comparisonCities, traitDimensions } from '../db/schema';
import type { ShippedRegions } from './regions';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

export interface StudyCities {
  /** Slug → 中文 name of the cities the study speaks of. */
  readonly names: ReadonlyMap<string, string>;
  /** Slug → GB/T 2260 code, for the cities that have one. */
  readonly regionCodes: ReadonlyMap<string, string>;
  /** The one the study is about. */
  readonly subject: string;
}

/** A column that holds a city's slug or nothing. */
export function optionalCity<Value>(
  row: SeedRow<Value>,
  field: keyof Value & string,
  slug: string | null,
  cities: StudyCities,
): string | null {
  if (slug !== null) referred(row, field, slug, cities.names, 'city of the study');
  return slug;
}

const columns = {
  city_id: cell.text,
  name_zh: cell.text,
  name_en: cell.text,
  country: cell.text,
  role_in_paper: cell.text,
  epithet_zh: cell.optional,
  epithet_en: cell.optional,
  strategy_document_zh: cell.optional,
  strategy_document_en: cell.optional,
  document_year: cell.years,
  target_years: cell.years,
  lead_body_zh: cell.optional,
  lead_body_en: cell.optional,
  source: cell.text,
};
type CityRow = SeedRow<z.output<z.ZodObject<typeof columns>>>;

/**
 * The study's cities and its comparison of them. A region code only where a file gives one: no place is guessed from a
 * name.
 */
export function loadStudyCities(folder: string, shipment: Shipment, regions: ShippedRegions): StudyCities {
  const regionCodes = regionsOfCities(folder, regions);
  const rows = readRows(folder, 'study/cities.csv', columns, ['city_id']);
  rows.forEach((row, index) => putCity(shipment, row, index + 1, regionCodes));
  const names = new Map(rows.map((row) => [row.value.city_id, row.value.name_zh]));
  const cities: StudyCities = { names, regionCodes, subject: subjectOf(rows) };
  loadTraits(folder, shipment, cities);
  return cities;
}

function regionsOfCities(folder: string, regions: ShippedRegions): Map<string, string> {
  const regionOf = new Map<string, string>();
  const of = { city_id: cell.text, region_code: cell.gb2260 };
  for (const row of readRows(folder, 'comparison_city_regions.csv', of, ['city_id'])) {
    referred(row, 'region_code', row.value.region_code, regions.byCode, 'region');
    regionOf.set(row.value.city_id, row.value.region_code);
  }
  return regionOf;
}

function putCity(
  shipment: Shipment,
  { value }: CityRow,
  ordinal: number,
  regionCodes: ReadonlyMap<string, string>,
): void {
  shipment.put(comparisonCities, ['slug'], {
    slug: value.city_id,
    ordinal,
    regionCode: regionCodes.get(value.city_id) ?? null,
    nameZh: value.name_zh,
    nameEn: value.name_en,
    countryZh: value.country,
    roleEn: value.role_in_paper,
    epithetZh: value.epithet_zh,
    epithetEn: value.epithet_en,
    strategyZh: value.strategy_document_zh,
    strategyEn: value.strategy_document_en,
    strategyYears: value.document_year,
    targetYears: value.target_years,
    leadBodyZh: value.lead_body_zh,
    leadBodyEn: value.lead_body_en,
    source: value.source,
  });
}

function subjectOf(rows: readonly CityRow[]): string {
  const subjects = rows.filter((row) => row.value.role_in_paper === 'subject city');
  const subject = subjects[0]?.value.city_id;
  if (subject === undefined || subjects.length > 1)
    throw (subjects[1] ?? rows[0]!).fault('role_in_paper', 'exactly one city is the "subject city"');
  return subject;
}

const origins = { 'stated in table': 'table', 'stated in text': 'text' } as const;

function loadTraits(folder: string, shipment: Shipment, cities: StudyCities): void {
  const rows = readRows(
    folder,
    'study/city_comparison.csv',
    {
      city_id: cell.text,
      dimension: z.enum(traitDimensions),
      dimension_zh: cell.text,
      dimension_en: cell.text,
      item_no: cell.integer,
      text_zh: cell.text,
      text_en: cell.text,
      basis: z.enum(['stated in table', 'stated in text']),
      source: cell.text,
    },
    ['city_id', 'dimension', 'item_no'],
  );
  for (const row of rows) {
    const { value } = row;
    referred(row, 'city_id', value.city_id, cities.names, 'city of the study');
    shipment.put(cityTraits, ['citySlug', 'dimension', 'itemNumber'], {
      citySlug: value.city_id,
      dimension: value.dimension,
      itemNumber: value.item_no,
      dimensionZh: value.dimension_zh,
      dimensionEn: value.dimension_en,
      textZh: value.text_zh,
      textEn: value.text_en,
      origin: origins[value.basis],
      source: value.source,
    });
  }
}
