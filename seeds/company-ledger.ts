import type { MatchWatch } from '../app/alliance/saved-searches/shipped-matches.server';
import { isOwnStatement } from '../app/companies/own-statement';
import type { RecordValues } from '../app/companies/profile-field-groups';
import { companySlug, companySortKey } from '../app/companies/slug';
import type { Database } from '../db/client';
import { companies, type confidences } from '../db/schema';
import { enteredFields } from './entered-fields';
import type { Shipment } from './shipment';

interface NewCompany extends Readonly<RecordValues> {
  readonly confidence: (typeof confidences)[number];
}

/** Ids of the shipped companies; `find` by full or short name. */
export interface CompanyLedger {
  add(company: NewCompany): number;
  find(name: string): number | undefined;
  /** Every company the files hold so far. */
  ids(): ReadonlySet<number>;
  /** Region code of the seat, by full or short name. */
  regionOf(name: string): string | null | undefined;
}

/**
 * Gives each shipped company its row: the one that already carries its USCC or full name, or a new one under a free
 * slug. So a company people entered here is neither doubled nor overwritten.
 */
export function openCompanyLedger(db: Database, shipment: Shipment, watch: MatchWatch): CompanyLedger {
  const slugOf = openSlugs(db);
  const idOfSlug = db.$client.prepare('select id from companies where slug = ?').pluck();
  const mergedInto = mergedNames(db);
  const entered = enteredFields(db);
  const ids = new Map<string, number>();
  const seats = new Map<string, string | null>();
  return {
    add(company) {
      const names = [company.nameZh, company.shortName].filter((name) => name !== null);
      const keptId = mergedInto.get(company.nameZh);
      if (keptId !== undefined) {
        watch.before(keptId);
        for (const name of names) ids.set(name, keptId);
        return keptId;
      }
      const slug = slugOf(company);
      watch.before((idOfSlug.get(slug) as number | undefined) ?? null);
      const kept = { ...company, ...entered(slug) };
      shipment.put(companies, ['slug'], { slug, ...kept, sortKey: companySortKey(kept.shortName ?? kept.nameZh) });
      const id = idOfSlug.get(slug) as number;
      for (const name of names) {
        ids.set(name, id);
        seats.set(name, company.regionCode);
      }
      return id;
    },
    find: (name) => ids.get(name),
    ids: () => new Set(ids.values()),
    regionOf: (name) => seats.get(name),
  };
}

/** The slug of the row a company has, or a free one, which is taken from then on. */
function openSlugs(db: Database): (company: NewCompany) => string {
  const present = db
    .select({ slug: companies.slug, nameZh: companies.nameZh, uscc: companies.uscc })
    .from(companies)
    .all();
  const taken = new Set(present.map((row) => row.slug));
  const slugOfUscc = new Map(present.flatMap((row) => (row.uscc === null ? [] : [[row.uscc, row.slug] as const])));
  const slugOfName = new Map(present.map((row) => [row.nameZh, row.slug]));
  const slugOfStatedName = statedNames(db);
  return ({ nameZh, shortName, uscc }) => {
    const bare = shortName ?? nameZh.replace(/(?:股份)?有限公司$/, '');
    const slug =
      (uscc === null ? undefined : slugOfUscc.get(uscc)) ??
      slugOfName.get(nameZh) ??
      slugOfStatedName.get(nameZh) ??
      companySlug(bare, taken);
    taken.add(slug);
    return slug;
  };
}

/** Slugs by every name a source states: a firm that the desk let change its name is still the one the files mean. */
function statedNames(db: Database): ReadonlyMap<string, string> {
  const stated = db.$client
    .prepare(
      `select value, slug, source from statements join companies on subject_id = cast(companies.id as text)
      where subject_type = 'company' and field = 'name_zh'`,
    )
    .raw()
    .all() as [name: string, slug: string, source: string][];
  return new Map(stated.filter(([, , source]) => !isOwnStatement(source)).map(([name, slug]) => [name, slug]));
}

/**
 * The companies the desk took others into, by the names of those: what is shipped about them belongs there, and they
 * do not come back by themselves.
 */
function mergedNames(db: Database): ReadonlyMap<string, number> {
  const merged = db.$client
    .prepare(
      `select merged_name, company_id from company_merges join company_redirects on slug = merged_slug
      where undone_at is null`,
    )
    .raw()
    .all() as [string, number][];
  return new Map(merged);
}
