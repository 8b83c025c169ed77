import { isOwnStatement } from '../app/companies/own-statement';
import { registerFields, type RecordValues } from '../app/companies/profile-field-groups';
import { profileFields } from '../app/companies/profile-fields';
import type { Database } from '../db/client';

/** Column and name of each field. */
const columns = registerFields.map((field) => [profileFields[field].statedAs, field] as const);

/**
 * What people entered about a shipped company stays when the files say something new of it: a field in which the
 * register holds what the firm said itself or what no source stated, and one that a source states but people emptied.
 */
export function enteredFields(db: Database): (slug: string) => Partial<RecordValues> {
  const current = db.$client.prepare(
    `select id, ${columns.map(([column]) => column).join(', ')} from companies where slug = ?`,
  );
  const stated = db.$client
    .prepare("select value, source from statements where subject_type = 'company' and subject_id = ? and field = ?")
    .raw();
  return (slug) => {
    const row = current.get(slug) as Record<string, string | null> | undefined;
    if (!row) return {};
    const byPeople = columns.filter(([field]) => {
      const said = stated.all(String(row.id), field) as [value: string, source: string][];
      if (row[field] == null) return said.some(([, source]) => !isOwnStatement(source));
      const sources = said.filter(([value]) => value === row[field]).map(([, source]) => source);
      return sources.length === 0 || sources.some(isOwnStatement);
    });
    return Object.fromEntries(byPeople.map(([field, property]) => [property, row[field]]));
  };
}
