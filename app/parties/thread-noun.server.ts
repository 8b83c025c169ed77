import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import type { Outcome } from '../outcome';
import type { Answerer } from './thread-subject';

/** What a conversation is about, as its two sides read it. */
export interface NamedSubject {
  readonly title: string;
  /** Its page; null where that is not for both sides. */
  readonly href: string | null;
}

/** What a noun gives so that people can talk about its things (app/threads/). */
export interface ThreadNoun {
  /**
   * Titles and pages of many, in one query, by their numbers. Read by the two sides of conversations and by nobody else;
   * what one side may not know of a thing is left out of its title.
   */
  readonly named: (
    db: Database | Transaction,
    ids: readonly number[],
    language: Language,
  ) => ReadonlyMap<number, NamedSubject>;
  /**
   * May the actor begin a conversation about the thing now, and who answers for it? What the actor may not know of is
   * refused with the noun's own code for what is not there. Asked by the page with the form, and again in the command's
   * transaction, which keeps a denial in history.
   */
  readonly opening: (
    db: Database | Transaction,
    actor: Actor | null,
    id: number,
    now: Date,
  ) => Outcome<Answerer & { readonly regionCode: string | null }>;
}
