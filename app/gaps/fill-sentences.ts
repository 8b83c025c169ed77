import type { Language } from '../i18n/language';
import { clauses, listed } from '../i18n/punctuation';
import { fillMessages } from './fill-messages';
import type { Lens } from './lens';
import type { Coverage } from './path-coverage';
import type { RegionHeadline } from './region-gaps';

/** More equals than this are counted, not all named. */
const named = 6;
/** Steps of the greedy order that are written out. */
const steps = 8;

type Fills = Pick<RegionHeadline, 'bestSingles' | 'bestPairs'>;

/**
 * What the best single fill and the best pair would complete, with every equal named: there is no first among them.
 * A pair that completes no more than a single fill does is left out.
 */
export function fillSentences(
  language: Language,
  { bestSingles, bestPairs }: Fills,
  nameOf: (segment: string) => string,
): string[] {
  const words = fillMessages[language];
  const single = !bestSingles
    ? words.noSingle
    : bestSingles.segments.length === 1
      ? words.single(nameOf(bestSingles.segments[0]!), String(bestSingles.gain))
      : words.singlesTied(
          String(bestSingles.segments.length),
          someNamed(language, bestSingles.segments.map(nameOf), listed),
          String(bestSingles.gain),
        );
  if (!bestPairs || bestPairs.gain <= (bestSingles?.gain ?? 0n)) return [single];
  const pairs = bestPairs.pairs.map((pair) => pair.map(nameOf).join(' + '));
  return [
    single,
    pairs.length === 1
      ? words.pair(pairs[0]!, String(bestPairs.gain))
      : words.pairsTied(String(pairs.length), someNamed(language, pairs, clauses), String(bestPairs.gain)),
  ];
}

/** The greedy order in words, with the number of equals at each step; empty when two sentences say it all. */
export function fillOrderSentences(
  language: Language,
  order: RegionHeadline['greedyOrder'],
  nameOf: (segment: string) => string,
): string[] {
  if (order.length < 3) return [];
  const words = fillMessages[language];
  const shown = order.slice(0, steps);
  const names = shown.map(({ segment, gain, tied }) =>
    tied > 1 ? words.stepTied(nameOf(segment), String(gain), String(tied)) : words.step(nameOf(segment), String(gain)),
  );
  return [words.order(names.join(' → ')), ...(shown.some(({ tied }) => tied > 1) ? [words.orderTied] : [])];
}

/** What no region has caps every region: how far any can come today; null when every segment is recorded somewhere. */
export function ceilingSentence(
  language: Language,
  { segments, links, paths }: Pick<Coverage, 'segments' | 'links' | 'paths'>,
  lens: Lens,
): string | null {
  const nowhere = segments.total - segments.present;
  return nowhere === 0
    ? null
    : fillMessages[language].ceiling(
        String(nowhere),
        `${segments.present}/${segments.total}`,
        `${links.complete}/${links.total}`,
        `${paths.complete}/${paths.total}`,
        lens === 'sourced',
      );
}

function someNamed(language: Language, names: readonly string[], join: typeof listed): string {
  return join(language, names.length > named ? [...names.slice(0, named), fillMessages[language].andMore] : names);
}
