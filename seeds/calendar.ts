import { z } from 'zod';
import { calendarDays } from '../db/schema';
import { cell, readRows } from './rows';
import type { Shipment } from './shipment';

const columns = {
  day: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a date (2026-10-01)'),
  kind: z.enum(['holiday', 'workday']),
  name_zh: cell.text,
  name_en: cell.text,
  source: cell.text,
};

/** Public holidays and the weekend days worked in exchange, as the State Council's yearly notices give them. */
export function loadCalendar(folder: string, shipment: Shipment): void {
  for (const { value } of readRows(folder, 'holidays.csv', columns, ['day'])) {
    shipment.put(calendarDays, ['day'], {
      day: value.day,
      kind: value.kind,
      nameZh: value.name_zh,
      nameEn: value.name_en,
      source: value.source,
    });
  }
}
