import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { projectMessages } from './messages';
import type { Waiting } from './waiting';

/** The one next thing in a project, in words: what, who, until when, and whether it is the reader's. */
export interface NextLine {
  readonly what: string;
  readonly who: string;
  readonly mine: boolean;
  readonly until: string | null;
  /** The milestone it is about, if it is about one. */
  readonly milestoneId: number | null;
  /** Confirming has a form of its own further down. */
  readonly confirms: boolean;
  /** It is written in the charter, which has a page of its own. */
  readonly amends: boolean;
}

/** What a project waits for as its page says it; `me` is the reader's party. */
export function nextLine(
  { thing, parties, desk, until, milestoneId }: Waiting,
  names: ReadonlyMap<number, { readonly name: string }>,
  me: number,
  language: Language,
): NextLine {
  const words = projectMessages[language].next;
  const who = desk ? words.desk : listed(language, parties, (id) => names.get(id)!.name);
  return {
    what: words.thing[thing],
    who: words.waitsFor(who, until),
    mine: parties.includes(me),
    until,
    milestoneId: milestoneId ?? null,
    confirms: thing === 'confirm',
    amends: thing === 'plan-milestones',
  };
}
