import { isOwnStatement } from '../app/companies/own-statement';
import type { Database } from '../db/client';

type CompanyProperty = (typeof fieldOf)[keyof typeof fieldOf];
/** A name is never empty. */
export type EnteredFields = Partial<Record<Exclude<CompanyProperty, 'nameZh'>, string | null> & { nameZh: string }>;

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
 * register holds what the firm said itself or what no source stated, and one that a source states but people emptied.
 */
export function enteredFields(db: Database): (slug: string) => EnteredFields {
  const current = db.$client.prepare(
    'select id, name_zh, short_name, name_en, region_code, uscc, stock_code, website from companies where slug = ?',
  );
  const stated = db.$client
    .prepare("select value, source from statements where subject_type = 'company' and subject_id = ? and field = ?")
    .raw();
  return (slug) => {
    const row = current.get(slug) as Record<string, string | null> | undefined;
    if (!row) return {};
    const byPeople = Object.entries(fieldOf).filter(([field]) => {
      const said = stated.all(String(row.id), field) as [value: string, source: string][];
      if (row[field] == null) return said.some(([, source]) => !isOwnStatement(source));
      const sources = said.filter(([value]) => value === row[field]).map(([, source]) => source);
      return sources.length === 0 || sources.some(isOwnStatement);
    });
    return Object.fromEntries(byPeople.map(([field, property]) => [property, row[field]]));
  };
}
