import { isOwnStatement } from '../app/alliance/own-statement';
import type { Database } from '../db/client';

const fieldOf = {
  name_zh: 'nameZh',
  short_name: 'shortName',
  name_en: 'nameEn',
  region_code: 'regionCode',
  uscc: 'uscc',
  stock_code: 'stockCode',
  website: 'website',
} as const;

/**
 * What people entered about a shipped company stays when the files say something new of it: a field in which the
 * register holds a value that no shipped source stated.
 */
export function enteredFields(
  db: Database,
): (slug: string) => Partial<Record<(typeof fieldOf)[keyof typeof fieldOf], string>> {
  const current = db.$client.prepare(
    'select id, name_zh, short_name, name_en, region_code, uscc, stock_code, website from companies where slug = ?',
  );
  const stated = db.$client
    .prepare(
      "select source from statements where subject_type = 'company' and subject_id = ? and field = ? and value = ?",
    )
    .pluck();
  return (slug) => {
    const row = current.get(slug) as Record<string, string | null> | undefined;
    if (!row) return {};
    const byPeople = Object.entries(fieldOf).filter(([field]) => {
      if (row[field] == null) return false;
      const sources = stated.all(String(row.id), field, row[field]) as string[];
      return sources.length === 0 || sources.every(isOwnStatement);
    });
    return Object.fromEntries(byPeople.map(([field, property]) => [property, row[field]]));
  };
}
