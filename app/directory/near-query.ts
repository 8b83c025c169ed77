import { readings, splitPinyin, syllables } from './pinyin';
import { longestPinyin, matchesOf, mostTerms, phrase, textSearched, type SearchStep } from './search-query';
import { pairs, runsOf, tokensIn, type Run } from './search-terms';

/** What is known of a name whose one unit is wrong: the units before it and those behind it. */
type Around = readonly [before: readonly string[], behind: readonly string[]];

/** Fewer units leave nothing to know a name by. */
const fewestUnits = 3;
const mostUnits = 16;
/** The letters a wrong syllable may take. */
const longestSyllable = 6;

/**
 * The steps for a text that finds nothing as it is written, nearest first: 中文 that sounds alike (南方测会), then one
 * character, syllable or letter that is another (nanfancehui). `spelled` gives the indexed words one letter away from a
 * Latin one. None where the text is too short to be told apart by the rest of it.
 */
export function nearSteps(text: string, spelled: (word: string) => readonly string[]): SearchStep[] {
  const terms = runsOf(textSearched(text)).slice(0, mostTerms);
  const alike = terms.map((run) => [...asWritten(run), ...soundingAlike(run)]);
  const near = terms.map((run, place) => [...alike[place]!, ...oneWrong(run, spelled)]);
  return [alike, near].flatMap((parts) =>
    parts.length === 0 || parts.some((ways) => ways.length === 0)
      ? []
      : [{ kind: 'near' as const, match: parts.map((ways) => `(${ways.join(' OR ')})`).join(' AND ') }],
  );
}

function asWritten(run: Run): string[] {
  const { characters = [], words = [], pinyin = [] } = matchesOf(run);
  return [...characters, ...words, ...pinyin];
}

function soundingAlike(run: Run): string[] {
  if (run.kind === 'latin') return [];
  const characters = [...run.text];
  if (characters.length < 2 || characters.length > mostUnits) return [];
  return readings(run.text)
    .filter((sequence) => sequence.length === characters.length)
    .map((sequence) => phrase('pinyin', sequence));
}

function oneWrong(run: Run, spelled: (word: string) => readonly string[]): string[] {
  if (run.kind === 'han') return withoutOne([...run.text]).map(charactersAround);
  const words = spelled(run.text).map((word) => phrase('latin', [word]));
  return /^[a-z]+$/.test(run.text) ? [...words, ...syllablesAround(run.text)] : words;
}

/** Each way to leave one unit out, those that leave two units apart and single set aside. */
function withoutOne(units: readonly string[]): Around[] {
  if (units.length < fewestUnits || units.length > mostUnits) return [];
  return units
    .map((_, place): Around => [units.slice(0, place), units.slice(place + 1)])
    .filter(([before, behind]) => Math.max(before.length, behind.length) >= 2);
}

/**
 * The characters of both sides in order, with one other between them. A single one before is the beginning of a pair; a
 * single one behind is only known to be in the name.
 */
function charactersAround([before, behind]: Around): string {
  if (before.length === 0 || behind.length === 0) return phrase('han', pairs([...before, ...behind]));
  if (behind.length === 1) return `(${phrase('han', pairs(before))} AND ${phrase('chars', behind)})`;
  const right = `"${tokensIn('han', pairs(behind))}"`;
  return before.length === 1
    ? `han : NEAR("${before[0]!}" * ${right}, 1)`
    : `han : NEAR("${tokensIn('han', pairs(before))}" ${right}, 2)`;
}

/** Every stretch of letters that whole syllables before and behind it leave over, where it is not two of them. */
function syllablesAround(letters: string): string[] {
  if (letters.length > longestPinyin) return [];
  const found = new Set<string>();
  for (let from = 0; from <= letters.length; from += 1) {
    for (let to = from; to <= Math.min(letters.length, from + longestSyllable); to += 1) {
      const before = wholly(letters.slice(0, from));
      const behind = wholly(letters.slice(to));
      if (before === null || behind === null || before.length + behind.length < fewestUnits - 1) continue;
      if ((wholly(letters.slice(from, to))?.length ?? 0) > 1) continue;
      if (Math.max(before.length, behind.length) >= 2) found.add(near(before, behind));
    }
  }
  return [...found];
}

/** One way to read the letters as whole syllables; null when there is none. */
function wholly(letters: string): readonly string[] | null {
  if (letters === '') return [];
  const [reading] = splitPinyin(letters, 1);
  return reading && syllables.has(reading.at(-1)!) ? reading : null;
}

/** The syllables of both sides in order, with one other between them at most. */
function near(before: readonly string[], behind: readonly string[]): string {
  if (before.length === 0 || behind.length === 0) return phrase('pinyin', [...before, ...behind]);
  const [left, right] = [before, behind].map((side) => `"${tokensIn('pinyin', side)}"`);
  return `pinyin : NEAR(${left} ${right}, 1)`;
}
