import { asc } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { cityTraits, comparisonCities, platforms } from '../../db/schema/index';

/** The cities of the study with their traits by dimension, and their platforms, in the study's order. */
export function studyCitiesOf(db: Database) {
  return {
    cities: db.select().from(comparisonCities).orderBy(asc(comparisonCities.ordinal)).all(),
    traits: db.select().from(cityTraits).orderBy(asc(cityTraits.citySlug), asc(cityTraits.itemNumber)).all(),
    platforms: db.select().from(platforms).orderBy(asc(platforms.ordinal)).all(),
  };
}
