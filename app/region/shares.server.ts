import { asc, eq } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { comparisonCities, observations } from '../../db/schema/index';
import { perLanguage, type Language } from '../i18n/language';
import { translated } from '../i18n/translations';
import { translationsOf } from '../i18n/translations.server';

/** A share as the study prints it; never computed here, and no number of firms is inferred from it. */
export interface PublishedShare {
  readonly citySlug: string;
  readonly regionCode: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Per cent, 0–100. */
  readonly value: number;
  /** The digits as printed. */
  readonly printed: string;
  readonly asOf: string | null;
  /** In each language. */
  readonly publisher: Readonly<Record<Language, string | null>>;
  readonly source: string;
}

const shares = prepared((db) =>
  db
    .select({
      citySlug: comparisonCities.slug,
      regionCode: comparisonCities.regionCode,
      nameZh: comparisonCities.nameZh,
      nameEn: comparisonCities.nameEn,
      value: observations.value,
      printed: observations.printed,
      basis: observations.basis,
      asOf: observations.asOf,
      publisher: observations.publisher,
      source: observations.source,
    })
    .from(observations)
    .innerJoin(comparisonCities, eq(comparisonCities.slug, observations.citySlug))
    .where(eq(observations.indicatorId, 'dt_core_share'))
    .orderBy(asc(observations.id))
    .prepare(),
);

/**
 * The published shares of representative firms per city, largest first: Beijing 54, Shanghai 11, Guangzhou 5 per cent
 * as shipped.
 */
export function publishedShares(db: Database): PublishedShare[] {
  return shares(db)
    .all()
    .filter((share) => share.basis === 'stated')
    .map(({ basis: _stated, publisher, ...share }) => ({
      ...share,
      publisher: perLanguage((language) => publisher && translated(translationsOf(db), language, publisher)),
    }))
    .sort((a, b) => b.value - a.value);
}
