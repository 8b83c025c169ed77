import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies } from '../../db/schema/index';
import { partyFrom, partyKey } from '../parties/party';

/** Where a firm that cannot be invited is reached. */
interface Reached {
  /** As on record; null where none is. */
  readonly website: string | null;
}

/** The same lines (`key` is their firm's `partyKey`), each with the site that is on record. */
export function withWebsites<Line extends { readonly key: string }>(
  db: Database,
  lines: readonly Line[],
): (Line & Reached)[] {
  const ids = lines.flatMap(({ key }) => partyFrom(key)?.id ?? []);
  const rows = db
    .select({ id: companies.id, website: companies.website })
    .from(companies)
    .where(inArray(companies.id, ids))
    .all();
  const sites = new Map(rows.map(({ id, website }) => [partyKey({ kind: 'company', id }), website]));
  return lines.map((line) => ({ ...line, website: sites.get(line.key) ?? null }));
}
