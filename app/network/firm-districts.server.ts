import { eq, inArray, or, sql } from 'drizzle-orm';
import { pinyin } from 'pinyin-pro';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { companies, companyProfiles, districts, regions } from '../../db/schema/index';
import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import type { NetworkNode } from './network';

const parts = prepared((db) =>
  db
    .select({ nameZh: districts.nameZh, code: districts.code, nowIn: districts.nowIn })
    .from(districts)
    .innerJoin(regions, eq(regions.code, districts.regionCode))
    .where(or(eq(regions.code, sql.placeholder('region')), eq(regions.parentCode, sql.placeholder('region'))))
    .orderBy(districts.code)
    .prepare(),
);

const firms = prepared((db) =>
  db
    .select({ id: companies.id, uscc: companies.uscc, address: companyProfiles.address })
    .from(companies)
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
    .where(
      inArray(
        companies.regionCode,
        db
          .select({ code: regions.code })
          .from(regions)
          .where(or(eq(regions.code, sql.placeholder('region')), eq(regions.parentCode, sql.placeholder('region')))),
      ),
    )
    .prepare(),
);

/** The parts that a region has today, by code; those that were merged into another are that one. */
export function districtCodes(db: Database, region: string): string[] {
  return parts(db)
    .all({ region })
    .flatMap(({ code, nowIn }) => (code !== null && nowIn === null ? [code] : []));
}

/**
 * In which part of a region each of its firms is, by the firm's id: that of the address it publishes, else that whose
 * authority registered it, which characters 3 to 8 of the credit code name (GB 32100-2015). A firm of which neither
 * says it, as where the city itself registered it, is left out.
 */
export const firmDistricts = keptUnderDataVersion<string, ReadonlyMap<number, string>>((db, region) => {
  const known = parts(db)
    .all({ region })
    .flatMap(({ nameZh, code, nowIn }) => ((nowIn ?? code) ? [{ nameZh, code, now: (nowIn ?? code)! }] : []));
  const byCode = new Map(known.map(({ code, now }) => [code, now]));
  return new Map(
    firms(db)
      .all({ region })
      .flatMap(({ id, uscc, address }): [number, string][] => {
        const stated = address && known.find(({ nameZh }) => address.includes(nameZh))?.now;
        const district = stated || (uscc && byCode.get(uscc.slice(2, 8)));
        return district ? [[id, district]] : [];
      }),
  );
}, 60);

/** The parts that firms are in, most firms first. */
export function districtsWithFirms(db: Database, nodes: readonly NetworkNode[], language: Language) {
  const counts = new Map<string, number>();
  for (const { district } of nodes) if (district) counts.set(district, (counts.get(district) ?? 0) + 1);
  const names = namesByCode(db, 'all');
  return [...counts]
    .map(([code, count]) => {
      const nameZh = names.get(code) ?? code;
      return { code, name: localised(language, nameZh, spelled(nameZh)), firms: count };
    })
    .sort((a, b) => b.firms - a.firms || a.code.localeCompare(b.code));
}

const namesByCode = keptUnderDataVersion<string, ReadonlyMap<string, string>>(
  (db) =>
    new Map(
      db
        .select({ code: districts.code, nameZh: districts.nameZh })
        .from(districts)
        .all()
        .flatMap(({ code, nameZh }) => (code === null ? [] : [[code, nameZh]])),
    ),
  1,
);

/** 黄埔区 → Huangpu: no English names of these are on record. */
function spelled(nameZh: string): string {
  const own = nameZh.length > 2 ? nameZh.replace(/[区市县]$/, '') : nameZh;
  const letters = pinyin(own, { toneType: 'none', v: false }).replaceAll(' ', '');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
