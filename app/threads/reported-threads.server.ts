import { and, asc, countDistinct, eq, inArray, isNull, min } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMessages, threadReports, threads } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { namesOfSubjects, subjectKey, goneSubject } from './nouns.server';
import type { ReportedThread } from './thread';
import { reportedThing } from './thread-judgement.server';
import { namesOfSides } from './thread-names.server';
import { otherSide, threadSides, type ThreadSide } from './thread-state';

const most = 100;

/**
 * Conversations somebody complained of and nobody has judged, the longest waiting first, in the regions the actor sees
 * at the desk. Of each, what the side complained of wrote.
 */
export function reportedThreads(db: Database, actor: Actor, language: Language): ReportedThread[] {
  const rows = db
    .select({ thread: threads, since: min(threadReports.reportedAt) })
    .from(threadReports)
    .innerJoin(threads, eq(threads.id, threadReports.threadId))
    .where(waitsAtDesk(actor))
    .groupBy(threads.id)
    .orderBy(asc(min(threadReports.reportedAt)))
    .limit(most)
    .all()
    .map(({ thread }) => thread);
  const subjects = rows.map((thread) => ({ kind: thread.subjectKind, id: thread.subjectId }));
  const titles = namesOfSubjects(db, subjects, language);
  const sides = namesOfSides(db, rows, language);
  const reports = reportsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((thread, index) => ({
    id: thread.id,
    about: (titles.get(subjectKey(subjects[index]!)) ?? goneSubject).title,
    reports: reports
      .filter(({ threadId }) => threadId === thread.id)
      .map(({ report, side, reportedAt }) => ({
        report,
        against: sides(thread, otherSide(side)),
        reportedOn: dateInChina(new Date(reportedAt)),
        wrote: writtenBy(db, thread.id, otherSide(side)),
      })),
    mayStop: threadSides.every((side) => can(actor, 'thread.stop', reportedThing(thread, side))),
  }));
}

/** How many they are. */
export function countReportedThreads(db: Database, actor: Actor): number {
  return db
    .select({ count: countDistinct(threads.id) })
    .from(threadReports)
    .innerJoin(threads, eq(threads.id, threadReports.threadId))
    .where(waitsAtDesk(actor))
    .get()!.count;
}

/** Does the conversation wait at a desk the actor sees, or did it? */
export function seesReportedThread(db: Database, actor: Actor, id: number): boolean {
  return (
    db
      .select({ id: threads.id })
      .from(threadReports)
      .innerJoin(threads, eq(threads.id, threadReports.threadId))
      .where(and(eq(threads.id, id), permitted(actor, 'desk.see', { regionCode: threads.regionCode })))
      .get() !== undefined
  );
}

const waitsAtDesk = (actor: Actor) =>
  and(isNull(threadReports.judgedAt), permitted(actor, 'desk.see', { regionCode: threads.regionCode }));

function reportsOf(db: Database, ids: number[]) {
  return db
    .select()
    .from(threadReports)
    .where(and(inArray(threadReports.threadId, ids), isNull(threadReports.judgedAt)))
    .orderBy(asc(threadReports.id))
    .all();
}

/** What one side wrote; null stands for what is erased and for files, which the desk does not open. */
function writtenBy(db: Database, threadId: number, side: ThreadSide): (string | null)[] {
  return db
    .select({ text: threadMessages.text })
    .from(threadMessages)
    .where(and(eq(threadMessages.threadId, threadId), eq(threadMessages.side, side)))
    .orderBy(asc(threadMessages.id))
    .limit(most)
    .all()
    .map(({ text }) => text);
}
