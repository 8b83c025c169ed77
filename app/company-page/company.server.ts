import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import {
  allianceMembers,
  alliances,
  capabilities,
  companies,
  companyAliases,
  representativeListings,
  statements,
  studyCompanies,
} from '../../db/schema/index';
import { industry } from '../region/industry.server';
import { regionName } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { ownStatementIn, standing } from '../companies/own-statement';
import { localised } from '../i18n/messages';
import { translated, type Translations } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import {
  companyFields,
  type CompanyCapability,
  type CompanyField,
  type CompanyPage,
  type NeighbourSegment,
  type StatedValue,
} from '../companies/company-facts';
import { fieldConflicts } from '../companies/field-conflicts';
import { notesOnCompany } from '../companies/notes.server';

const id = sql.placeholder('id');
const bySlug = prepared((db) =>
  db
    .select()
    .from(companies)
    .where(eq(companies.slug, sql.placeholder('slug')))
    .prepare(),
);
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
const aliasesOf = prepared((db) =>
  db
    .select({ alias: companyAliases.alias, source: companyAliases.source })
    .from(companyAliases)
    .where(eq(companyAliases.companyId, id))
    .orderBy(asc(companyAliases.alias))
    .prepare(),
);
const capabilitiesOf = prepared((db) => db.select().from(capabilities).where(eq(capabilities.companyId, id)).prepare());
const listingsOf = prepared((db) =>
  db.select().from(representativeListings).where(eq(representativeListings.companyId, id)).prepare(),
);
const alliancesOf = prepared((db) =>
  db
    .select({
      nameZh: alliances.nameZh,
      nameEn: alliances.nameEn,
      role: allianceMembers.roleEn,
      source: allianceMembers.source,
    })
    .from(allianceMembers)
    .innerJoin(alliances, eq(alliances.nameZh, allianceMembers.allianceNameZh))
    .where(eq(allianceMembers.companyId, id))
    .prepare(),
);
const mentionsOf = prepared((db) =>
  db
    .select({
      name: studyCompanies.namePrinted,
      statementZh: studyCompanies.statementZh,
      roleEn: studyCompanies.roleEn,
      source: studyCompanies.source,
    })
    .from(studyCompanies)
    .where(eq(studyCompanies.companyId, id))
    .orderBy(asc(studyCompanies.ordinal))
    .prepare(),
);

/** Everything recorded about a company, names in the reader's language; null when no company has the slug. */
export function findCompany(db: Database, slug: string, language: Language): CompanyPage | null {
  const row = bySlug(db).get({ slug });
  if (!row) return null;
  const values = { id: row.id };
  const { chains } = industry(db);
  const listings = listingsOf(db).all(values);
  const translations = translationsOf(db);
  const chainName = (chainId: string) => {
    const chain = chains.find((one) => one.id === chainId);
    return chain ? localised(language, chain.nameZh, chain.nameEn) : chainId;
  };
  return {
    ...row,
    region: regionName(db, row.regionCode, language),
    ...statedValues(db, row, language, translations),
    notes: notesOnCompany(db, row.id, language),
    aliases: aliasesOf(db)
      .all(values)
      .map(({ alias, source }) => ({ alias, source: translated(translations, language, source) })),
    chains: capabilitiesByChain(db, row.id, language),
    listings: listings.map((one) => ({
      chain: chainName(one.chainId),
      list: one.list,
      source: one.source,
      note: one.note && translated(translations, language, one.note),
    })),
    lenses: listings.length > 0 ? ['representative', 'registry'] : ['registry'],
    alliances: alliancesOf(db)
      .all(values)
      .map((one) => ({
        name: localised(language, one.nameZh, one.nameEn),
        role: translated(translations, language, one.role),
        source: one.source,
      })),
    mentions: mentionsOf(db)
      .all(values)
      .map((one) => ({
        name: one.name,
        statement: localised(language, one.statementZh, one.roleEn),
        source: one.source,
      })),
  };
}

/** Every stated value of every field, each once, and where they differ; what nobody states is the register's without a source. */
function statedValues(
  db: Database,
  row: typeof companies.$inferSelect,
  language: Language,
  translations: Translations,
): Pick<CompanyPage, 'stated' | 'conflicts'> {
  const said = standing(statementsOf(db).all({ subject: String(row.id) }));
  const registered: Record<CompanyField, string | null> = {
    name_zh: row.nameZh,
    short_name: row.shortName,
    name_en: row.nameEn,
    region_code: row.regionCode,
    uscc: row.uscc,
    stock_code: row.stockCode,
    website: row.website,
  };
  const text = (field: CompanyField, value: string) =>
    field === 'region_code' ? (regionName(db, value, language) ?? value) : value;
  const valuesOf = (field: CompanyField): StatedValue[] => {
    const own = said.filter((one) => one.field === field);
    const values = [...new Set(own.map((one) => one.value))];
    const known = values.map((value): StatedValue => {
      const [provenance, ...also] = own
        .filter((one) => one.value === value)
        .map(({ source, asOf, confidence }) => ({
          source: translated(translations, language, ownStatementIn(language, source)),
          asOf,
          confidence,
        }));
      return { value, text: text(field, value), provenance: provenance!, also };
    });
    const kept = registered[field];
    return kept === null || values.includes(kept)
      ? known
      : [{ value: kept, text: text(field, kept), provenance: null, also: [] }, ...known];
  };
  const stated = Object.fromEntries(companyFields.map((field) => [field, valuesOf(field)])) as Record<
    CompanyField,
    StatedValue[]
  >;
  const claims = companyFields.flatMap((field) =>
    stated[field].map(({ value, provenance }) => ({ field, value, basis: 'stated', source: provenance?.source ?? '' })),
  );
  const differing = fieldConflicts(claims);
  return { stated, conflicts: companyFields.filter((field) => differing.has(field)) };
}

/** Capabilities under their chains, in the order of the atlas, each with what its segment needs and feeds. */
function capabilitiesByChain(db: Database, companyId: number, language: Language): CompanyPage['chains'] {
  const { chains, segments, links } = industry(db);
  const held = new Map(
    capabilitiesOf(db)
      .all({ id: companyId })
      .map((row) => [row.segmentId, row]),
  );
  const nameOf = new Map(segments.map((segment) => [segment.id, localised(language, segment.nameZh, segment.nameEn)]));
  const neighbours = (
    from: 'supplierId' | 'customerId',
    to: 'supplierId' | 'customerId',
    segmentId: string,
  ): NeighbourSegment[] =>
    links
      .filter((link) => link[from] === segmentId)
      .map((link) => ({
        id: link[to],
        name: nameOf.get(link[to]) ?? link[to],
        kind: link.kind,
        rationale: localised(language, link.rationaleZh, link.rationaleEn),
        own: held.has(link[to]),
      }));
  return chains.flatMap((chain) => {
    const own = segments.flatMap((segment): CompanyCapability[] => {
      const row = held.get(segment.id);
      if (!row || segment.chainId !== chain.id) return [];
      const { confidence, asOf, sourceTitle, sourceUrl } = row;
      const evidence = language === 'zh' ? (row.evidenceZh ?? row.evidence) : row.evidence;
      return [
        {
          segmentId: segment.id,
          segment: nameOf.get(segment.id)!,
          tier: segment.tier,
          evidence,
          sourceTitle,
          sourceUrl,
          confidence,
          asOf,
          needs: neighbours('customerId', 'supplierId', segment.id),
          feeds: neighbours('supplierId', 'customerId', segment.id),
        },
      ];
    });
    return own.length === 0
      ? []
      : [{ id: chain.id, name: localised(language, chain.nameZh, chain.nameEn), capabilities: own }];
  });
}
