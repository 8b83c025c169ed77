import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, companyRedirects } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { ok, refuse, type Outcome } from '../outcome';

/** A company as pages about one of its sides name it. */
export interface NamedCompany {
  readonly id: number;
  readonly slug: string;
  /** Short, in the reader's language. */
  readonly name: string;
  readonly regionCode: string | null;
}

const bySlug = prepared((db) =>
  db
    .select({
      id: companies.id,
      slug: companies.slug,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      regionCode: companies.regionCode,
    })
    .from(companies)
    .where(eq(companies.slug, sql.placeholder('slug')))
    .prepare(),
);

/** The company under an address, also under that of a record merged into it. */
export function namedCompany(db: Database, slug: string, language: Language): Outcome<NamedCompany, 'company-unknown'> {
  const row = bySlug(db).get({ slug }) ?? bySlug(db).get({ slug: redirectedSlug(db, slug) ?? '' });
  if (!row) return refuse('company-unknown', { value: slug });
  return ok({
    id: row.id,
    slug: row.slug,
    name: localised(language, row.shortName ?? row.nameZh, row.nameEn),
    regionCode: row.regionCode,
  });
}

/** The company an address of a merged one leads to, or null. */
export function redirectedSlug(db: Database, slug: string): string | null {
  return (
    db
      .select({ slug: companies.slug })
      .from(companyRedirects)
      .innerJoin(companies, eq(companies.id, companyRedirects.companyId))
      .where(eq(companyRedirects.slug, slug))
      .get()?.slug ?? null
  );
}
