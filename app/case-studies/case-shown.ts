import { localised, localisedLanguage } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { caseParts, type CasePart, type CaseText } from './case-text';

/** A case study in the reader's language; what is missing in it stands in 中文, and says so. */
export interface CaseShown {
  readonly title: string;
  readonly titleLanguage: Language;
  readonly parts: readonly { readonly part: CasePart; readonly text: string; readonly language: Language }[];
  readonly pictures: readonly {
    readonly id: number;
    readonly src: string;
    readonly caption: string;
    readonly captionLanguage: Language;
  }[];
}

interface Pictured {
  readonly id: number;
  readonly digest: string;
  readonly captionZh: string;
  readonly captionEn: string | null;
}

/** A case study with its pictures in the reader's language. */
export function caseShown(
  projectId: number,
  text: CaseText,
  pictures: readonly Pictured[],
  language: Language,
): CaseShown {
  const to = paths(language);
  return {
    title: localised(language, text.titleZh, text.titleEn),
    titleLanguage: localisedLanguage(language, text.titleEn),
    parts: caseParts
      .map((part) => ({
        part,
        text: localised(language, text[`${part}Zh`], text[`${part}En`]),
        language: localisedLanguage(language, text[`${part}En`]),
      }))
      .filter((one) => one.text !== ''),
    pictures: pictures.map(({ id, digest, captionZh, captionEn }) => ({
      id,
      src: to.casePicture(projectId, digest),
      caption: localised(language, captionZh, captionEn),
      captionLanguage: localisedLanguage(language, captionEn),
    })),
  };
}
