import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, companyAliases, companyProfiles } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { namesAsText } from '../../companies/alias-list';
import {
  ownWordsFields,
  recordFields,
  type OwnWordsField,
  type RecordValues,
} from '../../companies/profile-field-groups';

/** The fields of a company with what is published now, those a member edits among them. */
export type Profile = RecordValues & Record<OwnWordsField, string | null>;

/** The same with the firm's other names as one text. */
export type EditedProfile = Profile & Record<'alias', string | null>;

/** A company with what is kept beside its record; null where nothing is. */
interface CompanyRow {
  readonly company: typeof companies.$inferSelect;
  readonly profile: typeof companyProfiles.$inferSelect | null;
}

/** The row of a company with what is kept beside it. */
export function companyRow(db: Database | Transaction, companyId: number): CompanyRow | null {
  return (
    db
      .select({ company: companies, profile: companyProfiles })
      .from(companies)
      .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
      .where(eq(companies.id, companyId))
      .get() ?? null
  );
}

/** What is published of it, field by field. */
export function publishedFields({ company, profile }: CompanyRow): Profile {
  return Object.fromEntries([
    ...recordFields.map((field) => [field, company[field]]),
    ...ownWordsFields.map((field) => [field, profile?.[field] ?? null]),
  ]) as Profile;
}

/** What is published of a company's profile with all its other names, or null. */
export function findProfile(db: Database | Transaction, companyId: number): EditedProfile | null {
  const row = companyRow(db, companyId);
  if (!row) return null;
  const aliases = db
    .select({ alias: companyAliases.alias })
    .from(companyAliases)
    .where(eq(companyAliases.companyId, companyId))
    .all();
  return { ...publishedFields(row), alias: namesAsText(aliases.map(({ alias }) => alias)) };
}
