import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaArgs, MetaFunction, SerializeFrom } from '@remix-run/node';
import type { ReactNode } from 'react';
import { defaultLanguage, languageOf, type Language } from '../i18n/language';
import { paths } from '../paths';
import type { FormFault } from './form-fault';
import { pageMeta, pageTitle, type PageWords } from './page-meta';

/** What an action answers a page beside faults: codes made a moment ago, or a preview. */
type Answer<Action> = Exclude<SerializeFrom<Action>, FormFault | null | undefined>;

/** An answer is there only after a form. Without any, unknown: an intersection with never would let every page pass. */
type Answered<Action> = [Answer<Action>] extends [never] ? unknown : Partial<Answer<Action>>;

/**
 * What a page is handed: what its loader found, why its form came back (else null), and what else its action answered.
 */
type Given<Loader, Action> = SerializeFrom<Loader> & { fault: FormFault | null } & Answered<Action>;

/**
 * The default export of a route whose page takes just what the loader found and the action answered:
 *
 * export default pageOf<typeof loader, typeof action>(ReportPage);
 */
export function pageOf<Loader, Action = null>(Page: (props: Given<Loader, Action>) => ReactNode) {
  return function Route() {
    const answer = useActionData() as object | undefined;
    const given = answer && 'refusals' in answer ? { fault: answer } : { fault: null, ...answer };
    // The types of both hooks are those of the loader and the action, which only the caller knows.
    return <Page {...({ ...useLoaderData<object>(), ...given } as Given<Loader, Action>)} />;
  };
}

/** What a title may say beside the language: what the loader found (undefined where it threw), and the address. */
type Titled<Loader> = Pick<MetaArgs<Loader>, 'data' | 'error' | 'params'>;

/**
 * The `meta` of a page that is about one person: its title, and word to search engines to leave it alone.
 *
 * export const meta = privateTitle<typeof loader>((language, { data }) => messages[language].title(data?.name ?? ''));
 */
export function privateTitle<Loader>(
  title: (language: Language, page: Titled<Loader>) => string,
): MetaFunction<Loader> {
  return ({ location, ...page }) => [
    { title: pageTitle(title(languageOf(new URLSearchParams(location.search)), page)) },
    { name: 'robots', content: 'noindex' },
  ];
}

/** The `meta` of a public page, as `pageMeta`; nothing where `words` has nothing to say. */
export function publicWords<Loader>(
  words: (language: Language, page: Titled<Loader>) => PageWords | undefined,
): MetaFunction<Loader> {
  return ({ location, ...page }) =>
    words(defaultLanguage, page) ? pageMeta(location.search, (language) => words(language, page)!) : [];
}

/**
 * The `meta` of a public page whose words are always the same: title, description, and its own address.
 *
 * export const meta = publicTitle(offerMessages, (words, to) => [words.title, words.description, to.offers()]);
 */
export function publicTitle<Words>(
  wording: Readonly<Record<Language, Words>>,
  say: (words: Words, to: ReturnType<typeof paths>) => readonly [title: string, description: string, address: string],
): MetaFunction {
  return publicWords((language) => {
    const [title, description, address] = say(wording[language], paths(language));
    return { title, description, address };
  });
}
