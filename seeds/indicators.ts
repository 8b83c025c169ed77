import { z } from 'zod';
import { indicators, observations } from '../db/schema';
import { cell, readRows, type SeedRow } from './rows';
import type { Shipment } from './shipment';
import { optionalCity, type StudyCities } from './study-cities';

const stated = 'stated';
const derived = /^derived \((.+)\)$/;

const columns = {
  indicator_id: cell.text,
  indicator_zh: cell.text,
  indicator_en: cell.text,
  city_id: cell.optional,
  value: cell.number,
  unit_zh: cell.text,
  unit_en: cell.text,
  as_of: cell.optionalDate,
  basis: z.string().refine((value) => value === stated || derived.test(value), {
    error: 'must be "stated" or "derived (formula)"',
  }),
  publisher_or_origin: cell.optional,
  source: cell.text,
  note: cell.optional,
};
type IndicatorRow = SeedRow<z.output<z.ZodObject<typeof columns>>>;

/**
 * Published values, and values derived from them with their formula. A rank or count the study leaves out has no row.
 */
export function loadIndicators(folder: string, shipment: Shipment, cities: StudyCities): void {
  const definitionOf = new Map<string, string>();
  for (const row of readRows(folder, 'study/indicators.csv', columns, ['indicator_id', 'city_id'])) {
    defineIndicator(shipment, row, definitionOf);
    const { value } = row;
    const formula = derived.exec(value.basis)?.[1] ?? null;
    shipment.put(observations, ['id'], {
      id: `${value.indicator_id}:${value.city_id ?? ''}`,
      indicatorId: value.indicator_id,
      citySlug: optionalCity(row, 'city_id', value.city_id, cities),
      value: value.value,
      printed: row.text('value'),
      basis: formula === null ? 'stated' : 'derived',
      formula,
      asOf: value.as_of,
      publisher: value.publisher_or_origin,
      source: value.source,
      note: value.note,
    });
  }
}

/** The first row of an indicator says what it is; the others have to say the same. */
function defineIndicator(shipment: Shipment, row: IndicatorRow, definitionOf: Map<string, string>): void {
  const { value } = row;
  const definition = {
    nameZh: value.indicator_zh,
    nameEn: value.indicator_en,
    unitZh: value.unit_zh,
    unitEn: value.unit_en,
  };
  const earlier = definitionOf.get(value.indicator_id);
  if (earlier === undefined) {
    definitionOf.set(value.indicator_id, JSON.stringify(definition));
    shipment.put(indicators, ['id'], { id: value.indicator_id, ordinal: definitionOf.size, ...definition });
  } else if (earlier !== JSON.stringify(definition)) {
    throw row.fault('indicator_id', 'has other names or units on an earlier line');
  }
}
