import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { type companies, statements } from '../../db/schema/index';
import { companyFields, type CompanyField, type CompanyPage, type StatedValue } from '../companies/company-facts';
import { fieldConflicts } from '../companies/field-conflicts';
import { registerFields } from '../companies/profile-field-groups';
import { profileFields } from '../companies/profile-fields';
import { ownStatementIn, standing } from '../companies/own-statement';
import type { Language } from '../i18n/language';
import { translated } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { regionName } from '../region/regions.server';

const statementsOf = prepared((db) =>
  db
    .select({
      field: statements.field,
      value: statements.value,
      source: statements.source,
      asOf: statements.asOf,
      confidence: statements.confidence,
    })
    .from(statements)
    .where(
      and(
        eq(statements.subjectType, 'company'),
        eq(statements.subjectId, sql.placeholder('subject')),
        eq(statements.basis, 'stated'),
      ),
    )
    .orderBy(asc(statements.id))
    .prepare(),
);

/**
 * Every stated value of every field, each once, the record's first, and where they differ; what nobody states is the
 * record's without a source.
 */
export function statedValues(
  db: Database,
  row: typeof companies.$inferSelect,
  language: Language,
): Pick<CompanyPage, 'stated' | 'conflicts'> {
  const said = saidOf(db, row.id, language);
  const registered = registeredValues(row);
  const text = (field: CompanyField, value: string) =>
    field === 'region_code' ? (regionName(db, value, language) ?? value) : value;
  const valuesOf = (field: CompanyField): StatedValue[] => {
    const own = said.filter((one) => one.field === field);
    const values = [...new Set(own.map((one) => one.value))];
    const known = values.map((value): StatedValue => {
      const [provenance, ...also] = own.filter((one) => one.value === value).map((one) => one.provenance);
      return { value, text: text(field, value), provenance: provenance!, also };
    });
    const kept = registered[field];
    return kept === null || values.includes(kept)
      ? [...known.filter((one) => one.value === kept), ...known.filter((one) => one.value !== kept)]
      : [{ value: kept, text: text(field, kept), provenance: null, also: [] }, ...known];
  };
  const stated = Object.fromEntries(companyFields.map((field) => [field, valuesOf(field)])) as Stated;
  return { stated, conflicts: differing(stated) };
}

type Stated = Record<CompanyField, StatedValue[]>;

/** What sources say of the company as it stands, with their names in the reader's language. */
function saidOf(db: Database, companyId: number, language: Language) {
  const translations = translationsOf(db);
  return standing(statementsOf(db).all({ subject: String(companyId) })).map(
    ({ field, value, source, asOf, confidence }) => ({
      field,
      value,
      provenance: { source: translated(translations, language, ownStatementIn(language, source)), asOf, confidence },
    }),
  );
}

function registeredValues(row: typeof companies.$inferSelect) {
  return Object.fromEntries(registerFields.map((field) => [profileFields[field].statedAs, row[field]])) as Record<
    CompanyField,
    string | null
  >;
}

function differing(stated: Stated): CompanyField[] {
  const claims = companyFields.flatMap((field) =>
    stated[field].map(({ value, provenance }) => ({ field, value, basis: 'stated', source: provenance?.source ?? '' })),
  );
  const fields = fieldConflicts(claims);
  return companyFields.filter((field) => fields.has(field));
}
