import type { Language } from '../i18n/language';
import type { Translations } from '../i18n/translations';
import { InLanguage } from './in-language';

/**
 * A text that its source has in `language` only, on a page in `page`: TwinAtlas's translation where there is one,
 * else the text itself, marked as being in another language. The heading beside it says whose translation it is.
 */
export function TranslatedText({
  page,
  language,
  translations,
  children,
}: {
  page: Language;
  language: Language;
  translations: Translations;
  children: string;
}) {
  const translation = page === language ? undefined : translations[page][children];
  if (translation !== undefined) return <>{translation}</>;
  return (
    <InLanguage page={page} language={language}>
      {children}
    </InLanguage>
  );
}
