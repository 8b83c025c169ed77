import { csvLine } from '../directory/directory-csv';
import type { Language } from '../i18n/language';
import { needMessages } from './messages';
import type { ListedNeed } from './need';
import { needKindName } from './need-names';

const head = ['address', 'kind', 'title', 'segments', 'region', 'budget', 'until', 'posted_on', 'poster', 'state'];

/** A list of needs as a file in the reader's language; an empty cell is not said. `addressOf` gives each page. */
export function needsCsv(
  needs: readonly ListedNeed[],
  language: Language,
  addressOf: (need: ListedNeed) => string,
): string {
  const words = needMessages[language];
  const rows = needs.map((need) => [
    addressOf(need),
    needKindName(language, need.kind),
    need.title,
    need.segments.map(({ name }) => name).join(';'),
    need.region ?? '',
    need.budget ? words.budget[need.budget] : '',
    need.validUntil,
    need.postedOn ?? '',
    need.posterName,
    words.state[need.state],
  ]);
  return `\uFEFF${[head, ...rows].map(csvLine).join('')}`;
}
