import characters from './traditional-characters.txt?raw';

/** Each traditional character with the simplified one that stands for it. Kept on the server: 22 KB. */
const simplified = new Map(
  characters
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [simple, ...traditional] = [...line];
      return traditional.map((one) => [one, simple!] as const);
    }),
);

/**
 * Whether two names are the same as people write them: width, case, spaces, every middle dot, every apostrophe and
 * hyphen, and traditional or simplified characters forgiven.
 */
export function isSameName(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return Array.from(plain, (character) => simplified.get(character) ?? character)
    .join('')
    .replace(
      /[\s\u200b\u200d\ufeff.\u00b7\u2022\u2027\u2219\u22c5\u30fb\u16eb\u2024\u0387'\u2018\u2019\u201b\u02bc\u02b9\u0060\u00b4\u2032\-\u2010-\u2015\u2212]/gu,
      '',
    );
}
