import type { Database } from '../../db/client';
import { isEmpty } from './company-set';
import { nearSteps } from './near-query';
import { searchSteps, type SearchStep } from './search-query';
import { searchSet } from './search-set.server';
import { wordsSpelledLike } from './spelling.server';

/**
 * The steps that answer a text: what it says; or, where nobody in the register answers that, what comes near it. The
 * last step holds every match.
 */
export function stepsOf(db: Database, text: string): SearchStep[] {
  const written = searchSteps(text);
  if (written.length === 0 || !isEmpty(searchSet(db, written.at(-1)!.match))) return written;
  const near = nearSteps(text, (word) => wordsSpelledLike(db, word));
  const first = near.findIndex(({ match }) => !isEmpty(searchSet(db, match)));
  return first === -1 ? written : [near[first]!];
}
