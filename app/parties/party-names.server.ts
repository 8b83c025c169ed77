import { inArray, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { companies, institutions } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { nameWithStanding } from '../companies/delisted';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import type { InstitutionKind } from './institution-kind';
import { partyKey, type Party } from './party';
import { idsOf } from './party-ids';

/** A party as lists and pages name it. */
export interface NamedParty {
  readonly party: Party;
  /** In the reader's language; of a firm the short one, and whether it is out of the directory. */
  readonly name: string;
  readonly slug: string;
  /** Its public page. */
  readonly href: string;
  /** What kind of institution; null for a firm. */
  readonly institution: InstitutionKind | null;
  readonly regionCode: string | null;
}

/** The names of many parties in one query, by `partyKey`; a party that does not exist is not among them. */
export function partyNames(
  db: Database | Transaction,
  parties: readonly Party[],
  language: Language,
): ReadonlyMap<string, NamedParty> {
  const to = paths(language);
  const rows = namedRows(db, idsOf(parties, 'company'), idsOf(parties, 'institution'));
  return new Map(
    rows.map(({ partyKind, id, slug, nameZh, nameEn, institution, regionCode, delistedAt }) => {
      const party: Party = { kind: partyKind, id };
      const href = partyKind === 'company' ? to.company(slug) : to.institution(slug);
      const name = nameWithStanding(language, localised(language, nameZh, nameEn), delistedAt);
      return [partyKey(party), { party, name, slug, href, institution, regionCode }];
    }),
  );
}

function namedRows(db: Database | Transaction, firms: number[], others: number[]) {
  if (firms.length > 0 && others.length > 0)
    return unionAll(firmsNamed(db, firms), institutionsNamed(db, others)).all();
  if (firms.length > 0) return firmsNamed(db, firms).all();
  return others.length > 0 ? institutionsNamed(db, others).all() : [];
}

/** One party's name; null when it does not exist. */
export function partyName(db: Database | Transaction, party: Party, language: Language): NamedParty | null {
  return partyNames(db, [party], language).get(partyKey(party)) ?? null;
}

const firmsNamed = (db: Database | Transaction, ids: number[]) =>
  db
    .select({
      partyKind: sql<Party['kind']>`'company'`.as('party_kind'),
      id: companies.id,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`.as('shown_zh'),
      nameEn: companies.nameEn,
      institution: sql<InstitutionKind | null>`null`.as('institution'),
      regionCode: companies.regionCode,
      delistedAt: companies.delistedAt,
    })
    .from(companies)
    .where(inArray(companies.id, ids));

const institutionsNamed = (db: Database | Transaction, ids: number[]) =>
  db
    .select({
      partyKind: sql<Party['kind']>`'institution'`.as('party_kind'),
      id: institutions.id,
      slug: institutions.slug,
      nameZh: sql<string>`${institutions.nameZh}`.as('shown_zh'),
      nameEn: institutions.nameEn,
      institution: sql<InstitutionKind | null>`${institutions.kind}`.as('institution'),
      regionCode: institutions.regionCode,
      delistedAt: sql<string | null>`null`.as('delisted_at'),
    })
    .from(institutions)
    .where(inArray(institutions.id, ids));
