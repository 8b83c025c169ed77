import { desc, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threads } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { namesOfSubjects, subjectKey } from './nouns.server';
import { namesOfSides } from './thread-names.server';
import { threadSides } from './thread-state';

/** Of somebody's conversations so many, the last written to first, are searched by what they are called. */
const mostCalled = 2000;

/**
 * Numbers of the conversations of `own` whose subject or one of whose two organisations holds the text in its name as
 * this reader sees it, letter case apart. Four queries.
 */
export function threadsCalled(db: Database, own: SQL | undefined, text: string, language: Language): number[] {
  const rows = db.select().from(threads).where(own).orderBy(desc(threads.lastAt), desc(threads.id)).limit(mostCalled);
  const found = rows.all();
  const subjectOf = (thread: (typeof found)[number]) => ({ kind: thread.subjectKind, id: thread.subjectId });
  const titles = namesOfSubjects(db, found.map(subjectOf), language);
  const names = namesOfSides(db, found, language);
  const wanted = text.toLowerCase();
  const isCalled = (name: string | undefined) => name?.toLowerCase().includes(wanted) ?? false;
  return found
    .filter(
      (thread) =>
        isCalled(titles.get(subjectKey(subjectOf(thread)))?.title) ||
        threadSides.some((side) => isCalled(names(thread, side)?.name)),
    )
    .map(({ id }) => id);
}
