import { pinyin } from 'pinyin-pro';
import { foreignTag, type Language } from '../i18n/language';
import { localised, writtenIn } from '../i18n/messages';

/** A company's names on record. */
export interface RecordedNames {
  readonly nameZh: string;
  readonly shortName?: string | null;
  readonly nameEn: string | null;
}

/**
 * The 中文 name that a page shows, spelled in pinyin by rule, syllable by syllable (`Zhong Hai Da`); null where the
 * reader's language has a name of its own, or reads 中文. A way to say it, no name the firm gave itself.
 */
export function romanisedName(language: Language, { nameZh, shortName, nameEn }: RecordedNames): string | null {
  const shown = localised(language, shortName ?? nameZh, nameEn);
  if (!/\p{Script=Han}/u.test(shown) || foreignTag(language, writtenIn(shown)) === undefined) return null;
  return pinyin(shown, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join(' ');
}
