import { defaultLanguage, type Language } from '../i18n/language';

export type Query = Record<string, string | number | readonly string[] | null | undefined>;

/**
 * Adds a query to a path in a fixed order, leaving out what is empty; every language but the first carries its mark,
 * `lang=en`.
 */
export function address(language: Language, path: string, query: Query = {}, fragment = ''): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(key, String(item));
  }
  if (language !== defaultLanguage) params.set('lang', language);
  const search = params.toString();
  return `${path}${search ? `?${search}` : ''}${fragment ? `#${fragment}` : ''}`;
}

/** Writes a path in one language; what each part of `paths` is made with. */
export type At = (path: string, query?: Query, fragment?: string) => string;
