import type { MetaDescriptor } from '@remix-run/node';
import { languageOf, defaultLanguage, languages, languageTag, type Language } from '../i18n/language';

export interface PageWords {
  readonly title: string;
  /** One sentence, plain text. */
  readonly description: string;
  /** The page's own address in that language, from app/paths.ts, without parameters that only change the view. */
  readonly address: string;
}

/** A document's title: the page's own, then the product's. */
export function pageTitle(title: string): string {
  return `${title} · TwinAtlas 孪图`;
}

/**
 * Title, description, canonical address and the address in each language of one page: what a route's `meta` returns.
 * Addresses are relative on purpose: a page is kept and shown to everybody, and a made-up Host header must not get into it.
 *
 * export const meta = publicWords((language) => ({ … })); of app/web/page.tsx calls it.
 */
export function pageMeta(search: string, page: (language: Language) => PageWords): MetaDescriptor[] {
  const language = languageOf(new URLSearchParams(search));
  const words = page(language);
  return [
    { title: pageTitle(words.title) },
    { name: 'description', content: words.description },
    { tagName: 'link', rel: 'canonical', href: words.address },
    ...languages.map((other) => ({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: languageTag[other],
      href: page(other).address,
    })),
    { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: page(defaultLanguage).address },
  ];
}
