import type { SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import type { Outcome } from '../outcome';
import type { Party } from './party';
import type { Answerer } from './thread-subject';

type Reading = Database | Transaction;

/** What a conversation is about, as its two sides read it. */
export interface NamedSubject {
  readonly title: string;
  /** What a desk reads in its place; left out: the title, which everybody may know. */
  readonly deskTitle?: string;
  /** Its page; null where that is not for both sides. */
  readonly href: string | null;
}

/** A conversation that may begin: who answers, and what the thing itself decides of it. */
export type Opening = Answerer & {
  readonly regionCode: string | null;
  /** In whose name the actor writes; left out: as they choose. */
  readonly as?: Party;
  /** Every party of the thing takes part, and its lead answers. */
  readonly circle?: true;
};

/** What is asked to be talked about: its number, and what the address named. */
export interface Asking {
  readonly id: number;
  readonly named: string;
}

/** All parties of a thing as the sides of a conversation. */
export interface ThreadCircle {
  /** Who takes part now. */
  readonly parties: (db: Reading, id: number) => Party[];
  /** The party the actor takes part for, and whether it may write now; null: none. */
  readonly own: (db: Reading, actor: Actor, id: number) => { readonly party: Party; readonly writes: boolean } | null;
  /** Numbers of the things that any of these parties takes part in, for lists: a query along indices. */
  readonly idsOf: (parties: readonly Party[]) => SQL;
  /** The page that is all parties' own. */
  readonly href: (language: Language, id: number) => string;
}

/** What a noun gives so that people can talk about its things (app/threads/). */
export interface ThreadNoun {
  /**
   * Titles and pages of many, in one query, by their numbers. Read by the two sides of conversations and by nobody
   * else; what one side may not know of a thing is left out of its title.
   */
  readonly named: (db: Reading, ids: readonly number[], language: Language) => ReadonlyMap<number, NamedSubject>;
  /** The thing an address names; of a noun without it, addresses hold the number. */
  readonly numberOf?: (db: Reading, named: string) => number | null;
  /**
   * May the actor begin a conversation about the thing now, and who answers for it? What the actor may not know of is
   * refused with the noun's own code for what is not there. Asked by the page with the form, and again in the command's
   * transaction, which keeps a denial in history.
   */
  readonly opening: (db: Reading, actor: Actor | null, asking: Asking, now: Date) => Outcome<Opening>;
  /** The account that answers for the thing now, where no organisation does; null when nobody can. */
  readonly person?: (db: Reading, id: number) => number | null;
  readonly circle?: ThreadCircle;
}
