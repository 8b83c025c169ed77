import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { offerThreads } from '../offers/offer-thread.server';
import { refuse, type Outcome } from '../outcome';
import type { Actor } from '../accounts/permissions/actor';
import type { NamedSubject, ThreadNoun } from '../parties/thread-noun.server';
import type { Answerer, ThreadSubject, ThreadSubjectKind } from '../parties/thread-subject';

/** Every noun that people can talk about; of a kind without one, nothing is there to talk about. */
const nouns: Readonly<Partial<Record<ThreadSubjectKind, ThreadNoun>>> = {
  offer: offerThreads,
};

/** May the actor begin a conversation about it now, and who answers for it? */
export function openingOf(
  db: Database | Transaction,
  actor: Actor | null,
  { kind, id }: ThreadSubject,
  now: Date,
): Outcome<Answerer & { readonly regionCode: string | null }> {
  return nouns[kind]?.opening(db, actor, id, now) ?? refuse('subject-unknown', { value: `${kind}:${id}` });
}

/** What many subjects are called, one query for each kind, by `subjectKey`; what is gone is not among them. */
export function namesOfSubjects(
  db: Database | Transaction,
  subjects: readonly ThreadSubject[],
  language: Language,
): ReadonlyMap<string, NamedSubject> {
  const kinds = Object.keys(nouns) as ThreadSubjectKind[];
  return new Map(
    kinds.flatMap((kind) => {
      const ids = [...new Set(subjects.flatMap((subject) => (subject.kind === kind ? [subject.id] : [])))];
      const named = ids.length === 0 ? [] : [...nouns[kind]!.named(db, ids, language)];
      return named.map(([id, name]) => [subjectKey({ kind, id }), name] as const);
    }),
  );
}

/** One subject's name and page; a dash where nothing is left of it. */
export function nameOfSubject(db: Database | Transaction, subject: ThreadSubject, language: Language): NamedSubject {
  return namesOfSubjects(db, [subject], language).get(subjectKey(subject)) ?? goneSubject;
}

/** What stands for a subject of which nothing is left. */
export const goneSubject: NamedSubject = { title: '–', href: null };

export function subjectKey({ kind, id }: ThreadSubject): string {
  return `${kind}:${id}`;
}
