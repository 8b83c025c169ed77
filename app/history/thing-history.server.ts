import type { Database } from '../../db/client';
import { listHistoryOfThing, type HistoryEntry } from '../events/events.server';
import type { Names } from './code-words';
import { namedDetails } from './named-details.server';

/** What happened to a thing, newest first, with the names of what its details give by id. */
export interface ThingHistory {
  readonly history: readonly HistoryEntry[];
  readonly names: Readonly<Record<string, Names>>;
}

/** The last `limit` rows about a thing, for its own page. */
export function historyOfThing(
  db: Database,
  thing: { readonly type: string; readonly id: string | number },
  limit: number,
): ThingHistory {
  const history = listHistoryOfThing(db, thing, { limit });
  return { history, names: namedDetails(db, history) };
}
