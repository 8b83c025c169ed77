import type { Chain, Segment } from '../region/industry';
import { languageTag, defaultLanguage, type Language } from '../i18n/language';
import { besideLanguage, localised } from '../i18n/messages';
import { paths } from '../paths';

/** The segment as a schema.org DefinedTerm; addresses are relative to the page's own. */
export function segmentTerm(
  language: Language,
  segment: Pick<Segment, 'id' | 'nameZh' | 'nameEn' | 'descriptionZh' | 'descriptionEn'>,
  chain: Pick<Chain, 'nameZh' | 'nameEn'>,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': paths(defaultLanguage).segment(segment.id),
    termCode: segment.id,
    name: localised(language, segment.nameZh, segment.nameEn),
    alternateName: localised(besideLanguage(language), segment.nameZh, segment.nameEn),
    description: localised(language, segment.descriptionZh, segment.descriptionEn),
    inLanguage: languageTag[language],
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      name: localised(language, chain.nameZh, chain.nameEn),
      url: paths(language).segments(),
    },
  };
}
