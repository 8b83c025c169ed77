import type { Database } from '../../db/client';

/** What every loader and action is handed: the database, the clock and the CSP nonce of this response. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    db: Database;
    now: () => Date;
    nonce: string;
  }
}
