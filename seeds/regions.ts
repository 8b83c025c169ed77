import { z } from 'zod';
import { districts, regions } from '../db/schema';
import { romanisedRegionName, shortRegionName } from './region-names';
import { cell, readRows, referred, type SeedRow } from './rows';
import type { Shipment } from './shipment';

export interface ShippedRegions {
  readonly byCode: ReadonlyMap<string, string>;
  /** Short name of a city (or municipality) → its codes; more than one when ambiguous. */
  readonly citiesByShortName: ReadonlyMap<string, readonly string[]>;
}

const levels = { prefecture: 'prefecture', municipality: 'municipality', 'SAR/Taiwan': 'other' } as const;

const provinceColumns = {
  gb2260_code: cell.gb2260,
  name_zh: cell.text,
  short_name_zh: cell.text,
  lng: cell.optionalNumber,
  lat: cell.optionalNumber,
};
type ProvinceRow = SeedRow<z.output<z.ZodObject<typeof provinceColumns>>>;

const cityColumns = {
  gb2260_code: cell.gb2260,
  name_zh: cell.text,
  province_zh: cell.text,
  province_code: cell.gb2260,
  level: z.enum(['prefecture', 'municipality', 'SAR/Taiwan']),
  lng: cell.optionalNumber,
  lat: cell.optionalNumber,
  coord_source: cell.optional,
};
type CityRow = SeedRow<z.output<z.ZodObject<typeof cityColumns>>>;

/** Provinces and cities by GB/T 2260; 直辖市, 港澳台 are one row each. A region without coordinates keeps none. */
export function loadRegions(folder: string, shipment: Shipment): ShippedRegions {
  const provinces = readRows(folder, 'provinces.csv', provinceColumns, ['gb2260_code']);
  const cities = readRows(folder, 'cities.csv', cityColumns, ['gb2260_code']);
  const provinceNames = new Map(provinces.map((row) => [row.value.gb2260_code, row.value.name_zh]));
  const cityNames = new Map(cities.map((row) => [row.value.gb2260_code, row.value.name_zh]));
  const byCode = new Map([...provinceNames, ...cityNames]);
  const names = loadNames(folder, byCode);
  for (const { value } of provinces) if (!cityNames.has(value.gb2260_code)) putProvince(shipment, value, names);
  const citiesByShortName = new Map<string, string[]>();
  for (const row of cities) {
    referred(row, 'province_code', row.value.province_code, provinceNames, 'province');
    const short = shortRegionName(row.value.name_zh);
    citiesByShortName.set(short, [...(citiesByShortName.get(short) ?? []), row.value.gb2260_code]);
    putCity(shipment, row, short, names);
  }
  loadDistricts(folder, shipment, byCode);
  return { byCode, citiesByShortName };
}

/** The names of a region: what a file of exceptions says, else its own, its short one and that one romanised. */
type RegionNames = (
  code: string,
  nameZh: string,
  short: string,
) => { nameZh: string; shortNameZh: string; nameEn: string };

function loadNames(folder: string, byCode: ReadonlyMap<string, string>): RegionNames {
  const columns = {
    gb2260_code: cell.gb2260,
    name_zh: cell.optional,
    short_name_zh: cell.optional,
    name_en: cell.text,
  };
  const exceptions = new Map(
    readRows(folder, 'region_names.csv', columns, ['gb2260_code']).map((row) => {
      referred(row, 'gb2260_code', row.value.gb2260_code, byCode, 'region');
      return [row.value.gb2260_code, row.value] as const;
    }),
  );
  return (code, nameZh, short) => {
    const exception = exceptions.get(code);
    return {
      nameZh: exception?.name_zh ?? nameZh,
      shortNameZh: exception?.short_name_zh ?? short,
      nameEn: exception?.name_en ?? romanisedRegionName(short),
    };
  };
}

function putProvince(shipment: Shipment, value: ProvinceRow['value'], names: RegionNames): void {
  shipment.put(regions, ['code'], {
    code: value.gb2260_code,
    ...names(value.gb2260_code, value.name_zh, value.short_name_zh),
    level: 'province',
    parentCode: null,
    longitude: value.lng,
    latitude: value.lat,
    coordinateSource: value.lng === null ? null : 'echarts@4.9.0 map/json/china.json',
  });
}

function putCity(shipment: Shipment, row: CityRow, short: string, names: RegionNames): void {
  const { value } = row;
  if ((value.lng === null) !== (value.lat === null)) throw row.fault('lat', 'longitude and latitude come together');
  shipment.put(regions, ['code'], {
    code: value.gb2260_code,
    ...names(value.gb2260_code, value.name_zh, short),
    level: levels[value.level],
    parentCode: value.province_code === value.gb2260_code ? null : value.province_code,
    longitude: value.lng,
    latitude: value.lat,
    coordinateSource: value.coord_source,
  });
}

function loadDistricts(folder: string, shipment: Shipment, regionNames: ReadonlyMap<string, string>): void {
  const code = cell.optional.pipe(
    z
      .string()
      .regex(/^\d{6}$/, 'must be a six-digit GB/T 2260 code')
      .nullable(),
  );
  for (const row of readRows(
    folder,
    'districts.csv',
    { gb2260_code: code, name_zh: cell.text, region_code: cell.gb2260, now_in: code },
    ['name_zh', 'region_code'],
  )) {
    const { value } = row;
    referred(row, 'region_code', value.region_code, regionNames, 'region');
    shipment.put(districts, ['regionCode', 'nameZh'], {
      regionCode: value.region_code,
      nameZh: value.name_zh,
      code: value.gb2260_code,
      nowIn: value.now_in,
    });
  }
}
