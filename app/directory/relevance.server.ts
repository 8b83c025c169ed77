import type { Database } from '../../db/client';
import { both, exclude, idsOf, sizeOf, type CompanySet } from './company-set';
import { pageSize } from './directory-query';
import type { MatchKind } from './search-query';
import { searchSet } from './search-set.server';
import { selected, type Selection } from './selection.server';
import { stepsOf } from './steps.server';

export interface Hit {
  readonly id: number;
  /** The best step the company answers; the order within a step is by name. */
  readonly kind: MatchKind;
}

/** A step that more companies answer tells them apart no longer: from there on the order is the register's. */
const widestRanked = 1000;

/** One stretch of the companies that answer `q` and the selection's filters, best matches first. */
export function hitsByRelevance(db: Database, q: string, selection: Selection, limit = pageSize, offset = 0): Hit[] {
  const answering = selected(selection);
  const hits = new Map<number, MatchKind>();
  const stretch = () => [...hits].slice(offset, offset + limit).map(([id, kind]) => ({ id, kind }));
  for (const { kind, match } of stepsOf(db, q)) {
    if (hits.size >= offset + limit) break;
    const found = both(searchSet(db, match), answering);
    if (sizeOf(found) - hits.size > widestRanked) {
      const rest = answering.slice();
      for (const id of hits.keys()) exclude(rest, id);
      const ranked = stretch();
      return [
        ...ranked,
        ...idsOf(rest, Math.max(0, offset - hits.size), limit - ranked.length).map((id) => ({ id, kind })),
      ];
    }
    for (const id of byName(selection, found)) if (!hits.has(id)) hits.set(id, kind);
  }
  return stretch();
}

function byName({ columns: { sortKeys } }: Selection, found: CompanySet): number[] {
  return idsOf(found).sort((a, b) => (sortKeys[a]! < sortKeys[b]! ? -1 : sortKeys[a]! > sortKeys[b]! ? 1 : a - b));
}
