import { languages, type Language } from './language';

type Each<Languages extends readonly string[]> = { readonly [At in keyof Languages]: string };

/** One text in every language, in the order of `languages`: for long tables whose texts are a word or two. */
export type SideBySide = Each<typeof languages>;

/** The text in the reader's language. */
export function textIn(language: Language, texts: SideBySide): string {
  return texts[languages.indexOf(language)]!;
}

/** The same text made in each language. */
export function sideBySide(make: (language: Language) => string): SideBySide {
  return languages.map(make) as unknown as SideBySide;
}

/** A table of such texts whose keys the compiler knows. */
export function textTable<const Key extends string>(
  table: Readonly<Record<Key, SideBySide>>,
): Readonly<Record<Key, SideBySide>> {
  return table;
}
