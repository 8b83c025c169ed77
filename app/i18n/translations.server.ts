import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { translations } from '../../db/schema/index';
import { perLanguage } from './language';
import type { Translations } from './translations';

const all = keptUnderDataVersion<'translations', Translations>((db) => {
  // No prototype: a text may read like one of its names.
  const found = perLanguage(() => Object.create(null) as Record<string, string>);
  for (const { text, language, translation } of db.select().from(translations).all())
    found[language][text] = translation;
  return found;
});

/** Every translation of TwinAtlas's own; the same object until the data changes. */
export function translationsOf(db: Database): Translations {
  return all(db, 'translations');
}
