import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { oneLetterApart } from './spelling';

/** Shorter words are one letter away from too many. */
const shortest = 4;
const longest = 30;
const most = 20;

const beginningWith = prepared((db) =>
  db.$client
    .prepare<[string, string], string>('select term from company_search_words where term >= ? and term < ?')
    .pluck(),
);

/** Indexed Latin words one letter away from `word` that begin with its first two letters; at most 20. */
export function wordsSpelledLike(db: Database, word: string): string[] {
  if (!/^[a-z0-9]+$/.test(word) || word.length < shortest || word.length > longest) return [];
  const start = word.slice(0, 2);
  const found: string[] = [];
  for (const term of beginningWith(db).iterate(start, `${start}\uFFFF`)) {
    if (oneLetterApart(word, term) && found.push(term) === most) break;
  }
  return found;
}
