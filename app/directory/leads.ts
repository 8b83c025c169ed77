import { runsOf } from './search-terms';

/** Something beside a company that a search may mean. */
export interface Named<Thing> {
  readonly thing: Thing;
  /** What it is called, in every language and spelling. */
  readonly names: readonly string[];
  /** What is said of it. */
  readonly said: readonly string[];
}

const most = 4;

/**
 * What a text names: whose name holds every word of it, and where there is none, of whom it is said; at most four. One
 * 中文 character names nothing.
 */
export function namedBy<Thing>(text: string, all: readonly Named<Thing>[]): Thing[] {
  const words = runsOf(text).map((run) => run.text);
  if (words.length === 0 || words.every((word) => [...word].length < 2)) return [];
  const byName = all.filter(({ names }) => holdsEvery(words, names));
  const found = byName.length > 0 ? byName : all.filter(({ said }) => holdsEvery(words, said));
  return found.slice(0, most).map(({ thing }) => thing);
}

/** 中文 words stand anywhere, Latin ones begin a word. */
function holdsEvery(words: readonly string[], texts: readonly string[]): boolean {
  return texts.some((text) => {
    const runs = runsOf(text);
    return words.every((word) =>
      runs.some((run) => (run.kind === 'latin' ? run.text.startsWith(word) : run.text.includes(word))),
    );
  });
}
