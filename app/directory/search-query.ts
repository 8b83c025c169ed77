import { splitPinyin } from './pinyin';
import { addressTokens, pairs, runsOf, tokensIn, wholeToken, type Run, type SearchDocument } from './search-terms';
import { usccWithin } from '../companies/uscc';
import { hostIn } from './web-address';

/** How well a company answers a search, best first. */
const matchKinds = ['exact', 'characters', 'words', 'pinyin', 'initials'] as const;
/**
 * `address`: words of the search stand in the address. `near`: one character, syllable or letter is another than the
 * name's; asked for where nothing else is found.
 */
export type MatchKind = (typeof matchKinds)[number] | 'address' | 'near';

/** One step of the ranking: whoever matches an earlier step matches every later one. */
export interface SearchStep {
  readonly kind: MatchKind;
  /** An FTS5 expression over the columns of `searchColumns`; holds only letters, digits, 中文 and our own operators. */
  readonly match: string;
}

/** Longer searches are cut: nobody types a name of more characters or more words. */
const longestText = 100;
export const mostTerms = 8;
export const longestPinyin = 48;

/**
 * The steps to search by, best matches first; none when the text holds no letter, digit or 中文 character.
 * The last step holds every match. Words parted by spaces must all match, in any order.
 */
export function searchSteps(text: string): SearchStep[] {
  const cut = textSearched(text);
  const terms = runsOf(cut).slice(0, mostTerms);
  if (terms.length === 0) return [];
  const steps: SearchStep[] = [{ kind: 'exact', match: phrase('exact', [wholeToken(cut)]) }];
  const kindsOfTerms = terms.map(matchesOf);
  for (const [place, kind] of matchKinds.entries()) {
    if (kind === 'exact') continue;
    const allowed = matchKinds.slice(1, place + 1);
    const parts = kindsOfTerms.map((kinds) => allowed.flatMap((one) => kinds[one] ?? []));
    if (parts.some((alternatives) => alternatives.length === 0)) continue;
    const match = parts
      .map((alternatives) => (alternatives.length === 1 ? alternatives[0]! : `(${alternatives.join(' OR ')})`))
      .join(' AND ');
    if (match !== steps.at(-1)?.match) steps.push({ kind, match });
  }
  // A whole name may be found by nothing but itself, so the widest step takes it in.
  const widest = steps.at(-1)!;
  if (steps.length > 1)
    steps[steps.length - 1] = { kind: widest.kind, match: `${steps[0]!.match} OR (${widest.match})` };
  return steps;
}

/**
 * The step behind those of `searchSteps`: whoever has each word in a name or in the address. `some` finds whether any
 * address holds any of the words; null where the text has none that an address could hold.
 */
export function addressStep(text: string): { readonly some: string; readonly step: SearchStep } | null {
  const terms = runsOf(textSearched(text)).slice(0, mostTerms);
  const placed = terms.map(placeOf);
  const some = placed.filter((place) => place !== null);
  if (some.length === 0) return null;
  const parts = terms.map((run, index) => {
    const ways = [...Object.values(matchesOf(run)).flat(), ...(placed[index] ? [placed[index]] : [])];
    return `(${ways.join(' OR ')})`;
  });
  return { some: some.join(' OR '), step: { kind: 'address', match: parts.join(' AND ') } };
}

/** A word as an address holds it: at least two 中文 characters, or a number. */
function placeOf({ kind, text }: Run): string | null {
  if (kind === 'latin' ? !/^\d/.test(text) : [...text].length < 2) return null;
  return `chars : "${addressTokens(text).join(' ')}"`;
}

/** What of a typed text is searched: the credit code in it, the host of an address as one word, or its beginning. */
export function textSearched(text: string): string {
  const host = hostIn(text.slice(0, 2 * longestText));
  const typed = host === null ? text.normalize('NFKC') : wholeToken(host);
  return usccWithin(text) ?? [...typed].slice(0, longestText).join('');
}

/** The ways one run of the search can match, by kind. */
export function matchesOf(run: Run): Partial<Record<MatchKind, string[]>> {
  if (run.kind === 'han') {
    const characters = [...run.text];
    return { characters: [characters.length === 1 ? phrase('chars', characters) : phrase('han', pairs(characters))] };
  }
  const words = [`${phrase('latin', [run.text])} *`];
  if (!/^[a-z]+$/.test(run.text)) return { words };
  const spoken = run.text.length > longestPinyin ? [] : splitPinyin(run.text);
  return {
    words,
    pinyin: spoken.map((syllables) => `${phrase('pinyin', syllables)} *`),
    initials: run.text.length < 2 || run.text.length > longestPinyin ? [] : [phrase('initials', pairs([...run.text]))],
  };
}

/** An FTS5 expression: these tokens, one right after another, in a column. */
export function phrase(column: keyof SearchDocument, tokens: readonly string[]): string {
  return `${column} : "${tokensIn(column, tokens)}"`;
}
