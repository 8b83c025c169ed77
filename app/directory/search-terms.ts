import { readings } from './pinyin';
import { simplified } from './simplified';
import { hostIn } from './web-address';

/** What a company may be found by. */
export interface SearchableNames {
  /** Full name, short name, English name and aliases, in this order. */
  readonly names: readonly string[];
  /** Stock code and USCC. */
  readonly codes: readonly string[];
  /** As its record gives it. */
  readonly website?: string | null;
  /** Street and number, as the firm says. */
  readonly address?: string | null;
}

/** One row of the full-text table: each column holds tokens parted by spaces. */
export interface SearchDocument {
  /** Each whole name and code as one token, without spaces and punctuation. */
  readonly exact: string;
  /** Pairs of neighbouring 中文 characters, in order. */
  readonly han: string;
  /** The single 中文 characters; behind them the words of the address, under a mark of their own. */
  readonly chars: string;
  /** Latin words, numbers and codes. */
  readonly latin: string;
  /** Syllables in order, heteronyms once per reading. */
  readonly pinyin: string;
  /** Pairs of neighbouring initials, in order. */
  readonly initials: string;
}

export const searchColumns = [
  'exact',
  'han',
  'chars',
  'latin',
  'pinyin',
  'initials',
] as const satisfies readonly (keyof SearchDocument)[];

export type Run = { readonly kind: 'han' | 'latin'; readonly text: string };

/** A private-use character is a token to SQLite's tokenizer and to nobody else: no phrase reaches across it. */
const border = '\uE000';

/**
 * SQLite keeps one list of companies per token, whichever columns it stands in. A name that is also somebody's pair of
 * characters, or a syllable that begins a Latin word, would have the list of the one read to the end for the other: a
 * private-use character before its tokens gives a column lists of its own.
 */
const marks: Partial<Record<keyof SearchDocument, string>> = { exact: '\uE001', pinyin: '\uE002', initials: '\uE003' };

/** Tokens as `column` holds them, parted by spaces: for the index and for what is asked of it. */
export function tokensIn(column: keyof SearchDocument, tokens: Iterable<string>): string {
  const mark = marks[column] ?? '';
  return [...tokens].map((token) => (token === border ? token : `${mark}${token}`)).join(' ');
}

/** Before each token of an address, so that no name's search reads its lists. */
const addressMark = '\uE004';

/** The tokens of a text as an address holds them: pairs of 中文 characters, numbers and Latin words, in order. */
export function addressTokens(text: string): string[] {
  return runsOf(text)
    .flatMap(({ kind, text: run }) => (kind === 'latin' ? [run] : pairs([...run])))
    .map((token) => `${addressMark}${token}`);
}

const runPattern = /\p{Script=Han}+|[a-z0-9]+/gu;

/** Full-width to half-width, lower case, accents dropped, ü as v (the way it is typed), traditional to simplified. */
function fold(text: string): string {
  return simplified(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** The 中文 runs and Latin-or-digit runs of a text, folded; everything else parts them. */
export function runsOf(text: string): Run[] {
  return (fold(text).match(runPattern) ?? []).map((run) => ({
    kind: /^[a-z0-9]/.test(run) ? 'latin' : 'han',
    text: run,
  }));
}

/** A whole name or code as one token: Hi-Target → hitarget, 300177.SZ → 300177sz. '' when nothing is left. */
export function wholeToken(text: string): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('');
}

/** Neighbouring pairs in order; nothing when there are fewer than two. */
export function pairs(items: readonly string[]): string[] {
  return items.slice(1).map((item, index) => `${items[index]!}${item}`);
}

/** Legal forms add readings and pairs of initials that tell nobody apart. */
const legalForm = /(?:股份|集团)*(?:有限责任|股份有限|有限)公司$/;

/** The index row of a company. */
export function searchDocument(searchable: SearchableNames): SearchDocument {
  const tokens: Record<keyof SearchDocument, Iterable<string>> = {
    exact: exactTokens(searchable),
    latin: latinTokens(searchable),
    ...spokenTokens(searchable),
  };
  const address = addressTokens(searchable.address ?? '');
  if (address.length > 0) tokens.chars = [...tokens.chars, border, ...address];
  return Object.fromEntries(searchColumns.map((column) => [column, tokensIn(column, tokens[column])])) as Record<
    keyof SearchDocument,
    string
  >;
}

/** Names, codes and the web address as wholes; a stock code also without its exchange, and behind it. */
function exactTokens({ names, codes, website }: SearchableNames): ReadonlySet<string> {
  const exact = new Set([...names, ...codes, ...codes.flatMap(otherWritings), ...hostsOf(website)].map(wholeToken));
  exact.delete('');
  return exact;
}

/** 688083.SH is typed as 688083, and as sh688083. */
function otherWritings(code: string): string[] {
  const [, digits, exchange] = /^(\d+)\.([a-z]{2})$/i.exec(code) ?? [];
  return digits === undefined ? [] : [digits, `${exchange}${digits}`];
}

function hostsOf(website: string | null | undefined): string[] {
  return [website ? hostIn(website) : null].filter((host) => host !== null);
}

function latinTokens({ names, codes, website }: SearchableNames): ReadonlySet<string> {
  const latin = new Set<string>();
  for (const run of names.flatMap(runsOf)) if (run.kind === 'latin') latin.add(run.text);
  for (const text of [...names, ...codes])
    if (/^[\x20-\x7e]+$/.test(text.normalize('NFKC'))) latin.add(wholeToken(text));
  for (const text of [...codes.flatMap(otherWritings), ...hostsOf(website)]) latin.add(wholeToken(text));
  for (const run of codes.flatMap(runsOf)) latin.add(run.text);
  latin.delete('');
  return latin;
}

/** What is written in characters, and how it sounds. A name that another one contains adds nothing and is left out. */
function spokenTokens({ names }: SearchableNames): Record<'han' | 'chars' | 'pinyin' | 'initials', Iterable<string>> {
  const han: string[] = [];
  const chars: string[] = [];
  const syllables: string[] = [];
  const initials: string[] = [];
  const seen: string[] = [];
  for (const run of names.flatMap(runsOf)) {
    if (run.kind === 'latin') continue;
    if (seen.some((earlier) => earlier.includes(run.text))) continue;
    seen.push(run.text);
    const characters = [...run.text];
    chars.push(...characters);
    han.push(...pairs(characters), border);
    const [spoken] = readings(run.text);
    const otherwise = readings(run.text.replace(legalForm, '')).slice(1);
    for (const sequence of [spoken!, ...otherwise]) {
      syllables.push(...sequence, border);
      initials.push(...pairs(sequence.map((syllable) => syllable[0]!)), border);
    }
  }
  return { han, chars: new Set(chars), pinyin: syllables, initials };
}
