import type { Database } from '../../db/client';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from './industry.server';

/** Names of segments by id. */
export function segmentNames(db: Database, language: Language): Record<string, string> {
  return Object.fromEntries(
    industry(db).segments.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]),
  );
}
