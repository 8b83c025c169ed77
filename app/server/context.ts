import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { FileStore } from '../files/file-store.server';
import type { Language } from '../i18n/language';
import type { BarReader } from '../web/bar-reader';
import type { FormReader } from './form-reader.server';
import type { SessionCookie } from './reader.server';

/**
 * What every loader and action is handed: the database, the clock, who asks, the CSP nonce and the name of this
 * request.
 */
declare module '@remix-run/node' {
  interface AppLoadContext {
    db: Database;
    now: () => Date;
    nonce: string;
    requestId: string;
    /** The language the address asks for. */
    language: Language;
    /** Sends a whole page beside the Response, whose body would be a stream; left out in development. */
    sendWhole?: (page: string | Buffer) => void;
    /** What the bar of the page says of who asks: for the bar alone. */
    bar: BarReader;
    /** What the forms of a page are told of whom it is shown to; left out where nobody is signed in. */
    formReader?: FormReader;
    /** The signed-in person; null is nobody (also while a second factor is owed). */
    actor: Actor | null;
    /** Clock, randomness, keys and origin of this request, for commands. */
    occasion: Occasion;
    session: SessionCookie;
    /** Where uploaded files lie, for the routes that take or hand out files. */
    files: FileStore;
    /** Begins a backup beside the server; false where nothing is built, as in development. */
    beginBackup: () => boolean;
  }
}
