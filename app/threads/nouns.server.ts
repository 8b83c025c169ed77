import type { Database } from '../../db/client';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { needThreads } from '../needs/need-thread.server';
import { offerThreads } from '../offers/offer-thread.server';
import type { Outcome } from '../outcome';
import type { Actor } from '../accounts/permissions/actor';
import type { Asking, NamedSubject, Opening, ThreadNoun } from '../parties/thread-noun.server';
import type { ThreadSubject, ThreadSubjectKind } from '../parties/thread-subject';
import { projectThreads } from '../projects/public/project-thread.server';

/** Every noun that people can talk about. */
export const nouns: Readonly<Record<ThreadSubjectKind, ThreadNoun>> = {
  offer: offerThreads,
  need: needThreads,
  project: projectThreads,
};

/** What is asked to be talked about, as addresses and forms name it. */
export interface AskedSubject {
  readonly kind: ThreadSubjectKind;
  readonly named: string;
}

/** The thing an address names; number 0, which nothing has, where it names none. */
export function subjectNamed(db: Database | Transaction, { kind, named }: AskedSubject): ThreadSubject & Asking {
  const { numberOf } = nouns[kind];
  const id = numberOf ? numberOf(db, named) : /^[1-9]\d{0,11}$/.test(named) ? Number(named) : null;
  return { kind, named, id: id ?? 0 };
}

/** May the actor begin a conversation about it now, and who answers for it? */
export function openingOf(
  db: Database | Transaction,
  actor: Actor | null,
  subject: ThreadSubject & Asking,
  now: Date,
): Outcome<Opening> {
  return nouns[subject.kind].opening(db, actor, subject, now);
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
      const named = ids.length === 0 ? [] : [...nouns[kind].named(db, ids, language)];
      return named.map(([id, name]) => [subjectKey({ kind, id }), name] as const);
    }),
  );
}

/** What a desk that hears a complaint reads of the subject: no more of a sealed need than that there is one. */
export function titleAtDesk(named: NamedSubject | undefined): string {
  const { title, deskTitle = title } = named ?? goneSubject;
  return deskTitle;
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
