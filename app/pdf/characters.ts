/** Characters with their code points, for a reader whose own fonts may lack them too: `𠮷 U+20BB7、𫚉 U+2B689`. */
export function namedCharacters(characters: string, between: string): string {
  return [...characters]
    .map((one) => `${one} U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(between);
}
