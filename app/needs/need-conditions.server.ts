import { and, eq, exists, inArray, isNull, like, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs, needSegments } from '../../db/schema/index';
import { industry } from '../region/industry.server';
import type { NeedQuery } from './need';

/** What a query asks of a need, whoever asks and whether or not it stands. */
export function needConditions(db: Database, query: NeedQuery): (SQL | undefined)[] {
  return [
    query.kind.length > 0 ? inArray(needs.kind, [...query.kind]) : undefined,
    inScope(db, query.scope),
    inRegion(query.region),
    query.budget.length > 0 ? inArray(needs.budget, [...query.budget]) : undefined,
    query.until === '' ? undefined : lte(needs.validUntil, query.until),
    ...wordsOf(query.q).map(says),
  ];
}

const wordsOf = (q: string) =>
  q
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8);

/** A word that stands in one of the texts, in either language. */
function says(word: string): SQL | undefined {
  const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    ...[needs.titleZh, needs.titleEn, needs.purposeZh, needs.purposeEn].map(
      (text) => sql`${text} like ${pattern} escape '\\'`,
    ),
  );
}

/** A chain takes in every need of one of its segments. */
export function inScope(db: Database, scope: string): SQL | undefined {
  if (scope === '') return undefined;
  const { segments } = industry(db);
  const asked = segments.filter(({ id, chainId }) => id === scope || chainId === scope).map(({ id }) => id);
  return exists(
    db
      .select({ one: sql`1` })
      .from(needSegments)
      .where(and(eq(needSegments.needId, needs.id), inArray(needSegments.segmentId, asked))),
  );
}

/** A region takes in what is needed anywhere, above it, or somewhere in it. */
function inRegion(code: string): SQL | undefined {
  if (code === '') return undefined;
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  return or(
    isNull(needs.regionCode),
    inArray(needs.regionCode, above),
    like(needs.regionCode, `${code.replace(/(00){1,2}$/, '')}%`),
  );
}
