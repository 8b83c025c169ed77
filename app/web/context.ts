import type { Database } from '../../db/client';

/** What every loader and action is handed: the database, the clock, the CSP nonce and the name of this request. */
declare module '@remix-run/node' {
  interface AppLoadContext {
    db: Database;
    now: () => Date;
    nonce: string;
    requestId: string;
  }
}
