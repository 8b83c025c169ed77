import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import {
  allianceMembers,
  alliances,
  companies,
  companyAliases,
  representativeListings,
  studyCompanies,
} from '../../db/schema/index';
import type { CompanyPage } from '../companies/company-facts';
import { notesOnCompany } from '../companies/notes.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { translated } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';
import { industry } from '../region/industry.server';
import { regionName } from '../region/regions.server';
import { capabilitiesByChain } from './capabilities-by-chain.server';
import { statedValues } from './stated-values.server';

const id = sql.placeholder('id');
const bySlug = prepared((db) =>
  db
    .select()
    .from(companies)
    .where(eq(companies.slug, sql.placeholder('slug')))
    .prepare(),
);
const aliasRows = prepared((db) =>
  db
    .select({ alias: companyAliases.alias, source: companyAliases.source })
    .from(companyAliases)
    .where(eq(companyAliases.companyId, id))
    .orderBy(asc(companyAliases.alias))
    .prepare(),
);
const listingRows = prepared((db) =>
  db.select().from(representativeListings).where(eq(representativeListings.companyId, id)).prepare(),
);
const allianceRows = prepared((db) =>
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
const mentionRows = prepared((db) =>
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
  const listings = listingsOf(db, row.id, language);
  return {
    ...row,
    region: regionName(db, row.regionCode, language),
    ...statedValues(db, row, language),
    notes: notesOnCompany(db, row.id, language),
    aliases: aliasesOf(db, row.id, language),
    chains: capabilitiesByChain(db, row.id, language),
    listings,
    lenses: listings.length > 0 ? ['representative', 'registry'] : ['registry'],
    alliances: alliancesOf(db, row.id, language),
    mentions: mentionsOf(db, row.id, language),
  };
}

function aliasesOf(db: Database, companyId: number, language: Language): CompanyPage['aliases'] {
  const translations = translationsOf(db);
  return aliasRows(db)
    .all({ id: companyId })
    .map(({ alias, source }) => ({ alias, source: translated(translations, language, source) }));
}

function listingsOf(db: Database, companyId: number, language: Language): CompanyPage['listings'] {
  const { chains } = industry(db);
  const translations = translationsOf(db);
  const chainName = (chainId: string) => {
    const chain = chains.find((one) => one.id === chainId);
    return chain ? localised(language, chain.nameZh, chain.nameEn) : chainId;
  };
  return listingRows(db)
    .all({ id: companyId })
    .map(({ chainId, list, source, note }) => ({
      chain: chainName(chainId),
      list,
      source,
      note: note && translated(translations, language, note),
    }));
}

function alliancesOf(db: Database, companyId: number, language: Language): CompanyPage['alliances'] {
  const translations = translationsOf(db);
  return allianceRows(db)
    .all({ id: companyId })
    .map(({ nameZh, nameEn, role, source }) => ({
      name: localised(language, nameZh, nameEn),
      role: translated(translations, language, role),
      source,
    }));
}

function mentionsOf(db: Database, companyId: number, language: Language): CompanyPage['mentions'] {
  return mentionRows(db)
    .all({ id: companyId })
    .map(({ name, statementZh, roleEn, source }) => ({
      name,
      statement: localised(language, statementZh, roleEn),
      source,
    }));
}
