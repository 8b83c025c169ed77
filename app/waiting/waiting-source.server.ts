import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';

import type { WaitingItem } from './waiting-item';

/** For whom is asked, and as of when. */
export interface WaitingReader {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
  /** The date in China. */
  readonly today: string;
  /** How many rows a query hands over at most. */
  readonly limit: number;
}

/**
 * One kind of thing that waits. Each noun has its own beside its tables (`waiting-<noun>.server.ts`) and
 * `app/inbox/waiting-sources.server.ts` lists them all.
 *
 * A query goes along indices from the reader (account, firms, regions) to the rows, holds the permission in its where
 * clause, stops at `limit`, and begins with what is to be done soonest: a hundred people or a hundred thousand, it
 * costs the same. It asks nothing of the database where the reader's roles rule the kind out.
 */
export interface WaitingSource {
  /** For preferences, tests and figures: `offer-lapse`. */
  readonly kind: string;
  /** What the reader is to do, or by office may only read: items of standing `act` and `read`. */
  readonly mine?: (db: Database, reader: WaitingReader) => WaitingItem[];
  /** What the reader began and others decide: items of standing `begun`. */
  readonly begun?: (db: Database, reader: WaitingReader) => WaitingItem[];
}
