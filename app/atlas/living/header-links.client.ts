import { languageOf, languages, languageTag } from '../../i18n/language';
import { address } from '../../paths/address';
import { accountsPaths } from '../../paths/accounts';

/** Links of the top bar that lead back here, in another language or after signing in, follow the address. */
export function followAddress(url: URL): void {
  const own = languageOf(url);
  for (const language of languages) {
    const link = document.querySelector<HTMLAnchorElement>(`body > header a[hreflang="${languageTag[language]}"]`);
    const { lang: _, ...query } = Object.fromEntries(url.searchParams);
    link?.setAttribute('href', address(language, url.pathname, query));
  }
  const signIn = document.querySelector('body > header a[rel="nofollow"]');
  const to = accountsPaths((path, query) => address(own, path, query));
  signIn?.setAttribute('href', to.signIn(url.pathname + url.search));
}
