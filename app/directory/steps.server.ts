import type { Database } from '../../db/client';
import { isEmpty, sizeOf } from './company-set';
import { nearSteps } from './near-query';
import { addressStep, searchSteps, type SearchStep } from './search-query';
import { searchSet } from './search-set.server';
import { wordsSpelledLike } from './spelling.server';

/** Where names answer as many, nobody asks for a street; reading the addresses as well would double what a search costs. */
const enoughByName = 20;

/**
 * The steps that answer a text: what it says of names, and where few are called so of addresses; or, where nobody in the
 * register answers that, what comes near it. The last step holds every match.
 */
export function stepsOf(db: Database, text: string): SearchStep[] {
  const steps = searchSteps(text);
  if (steps.length === 0) return steps;
  const named = sizeOf(searchSet(db, steps.at(-1)!.match));
  const place = named < enoughByName ? addressStep(text) : null;
  if (place && !isEmpty(searchSet(db, place.some))) {
    const step = withNamed(steps, place.step);
    if (named > 0 || !isEmpty(searchSet(db, step.match))) return [...steps, step];
  }
  if (named > 0) return steps;
  const near = nearSteps(text, (word) => wordsSpelledLike(db, word));
  const first = near.findIndex(({ match }) => !isEmpty(searchSet(db, match)));
  return first === -1 ? steps : [near[first]!];
}

/** Whoever answers by a name answers the last step too. */
function withNamed(steps: readonly SearchStep[], step: SearchStep): SearchStep {
  return { ...step, match: `(${steps.at(-1)!.match}) OR (${step.match})` };
}
