import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, issuingBodies } from '../../db/schema/index';
import type { Ladder } from '../certification/schemes/ladder';
import { listOccupations } from '../certification/schemes/occupation-register.server';
import type { HistoryEntry } from '../events/events.server';
import { localised } from '../i18n/messages';
import { sideBySide } from '../i18n/side-by-side';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import type { Names } from './code-words';
import { levelsKey } from './detail-words';

/** Details that give a company by its number. */
const ofCompanies = ['companyId', 'supplierId', 'customerId', 'keptId', 'mergedId'] as const;

/**
 * Names of what the details of some rows give by id, for each detail: chains, segments, occupations and their levels,
 * regions, issuing bodies and companies are data.
 */
export function namedDetails(db: Database, entries: readonly HistoryEntry[]): Readonly<Record<string, Names>> {
  const { chains, segments } = industry(db);
  const [ofSegments, ofBodies] = [named(segments), named(db.select().from(issuingBodies).all())];
  const occupations = listOccupations(db, 'all');
  const levels = occupations.map(({ id, ladder }): [string, Names] => [levelsKey(id), levelsOf(ladder)]);
  const regions = named([...regionsByCode(db).values()].map(({ code, ...names }) => ({ id: code, ...names })));
  const firms = companiesIn(db, entries);
  return {
    chain: named(chains),
    segment: ofSegments,
    segmentId: ofSegments,
    occupationId: named(occupations),
    bodyId: ofBodies,
    successorId: ofBodies,
    regionCode: regions,
    region_code: regions,
    region: regions,
    ...Object.fromEntries([...levels, ...ofCompanies.map((detail): [string, Names] => [detail, firms])]),
  };
}

interface Row {
  readonly id: string | number;
  readonly nameZh: string;
  readonly nameEn: string | null;
}

function named(rows: readonly Row[]): Names {
  return Object.fromEntries(
    rows.map(({ id, nameZh, nameEn }) => [id, sideBySide((language) => localised(language, nameZh, nameEn))]),
  );
}

/** By the level's number, the lowest being 1. */
function levelsOf({ levels }: Ladder): Names {
  return named(levels.map(({ short }, place) => ({ id: place + 1, nameZh: short.zh, nameEn: short.en })));
}

/** The companies that some rows of history speak of, by number. */
function companiesIn(db: Database, entries: readonly HistoryEntry[]): Names {
  const details = entries.flatMap(({ before, after }) => [before ?? {}, after ?? {}]);
  const ids = details.flatMap((one) => ofCompanies.flatMap((detail) => Number(one[detail]) || []));
  if (ids.length === 0) return {};
  const { id, nameZh, nameEn } = companies;
  return named(
    db
      .select({ id, nameZh, nameEn })
      .from(companies)
      .where(inArray(id, [...new Set(ids)]))
      .all(),
  );
}
