import { and, asc, countDistinct, eq, inArray, isNull, min } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { threadMessages, threadReports, threads } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { permitted } from '../accounts/permissions/permitted.server';
import { dateInChina } from '../calendar/working-days';
import { rolesOf } from '../accounts/sessions/sessions.server';
import type { Language } from '../i18n/language';
import { partyKey, partyOf, type PartyColumns } from '../parties/party';
import { namesOfSubjects, subjectKey, titleAtDesk } from './nouns.server';
import type { ReportedThread } from './thread';
import { reportedThings } from './thread-judgement.server';
import { namesOfSides } from './thread-names.server';
import type { Thread } from './thread-sides.server';
import { otherSide, type ThreadSide } from './thread-state';

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
    about: titleAtDesk(titles.get(subjectKey(subjects[index]!))),
    reports: reports
      .filter(({ threadId }) => threadId === thread.id)
      .map(({ report, side, accountId, reportedAt }) => ({
        report,
        against: thread.circle === 'sides' ? sides(thread, otherSide(side)) : null,
        reportedOn: dateInChina(new Date(reportedAt)),
        wrote: writtenByOthers(db, thread, side, accountId),
      })),
    mayStop: reportedThings(db, thread).every((thing) => can(actor, 'thread.stop', thing)),
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

/**
 * What others than who complained and theirs wrote; null stands for what is erased and for files, which the desk does
 * not open.
 */
function writtenByOthers(db: Database, thread: Thread, side: ThreadSide, reporterId: number): (string | null)[] {
  const own = new Set(rolesOf(db, reporterId).flatMap((role) => keyOf(role) ?? []));
  const theirs = ({ authorId, ...row }: typeof threadMessages.$inferSelect) =>
    authorId === reporterId || own.has(keyOf(row) ?? '');
  const others = thread.circle === 'sides' ? eq(threadMessages.side, otherSide(side)) : undefined;
  return db
    .select()
    .from(threadMessages)
    .where(and(eq(threadMessages.threadId, thread.id), others))
    .orderBy(asc(threadMessages.id))
    .limit(most)
    .all()
    .filter((row) => thread.circle === 'sides' || !theirs(row))
    .map(({ text }) => text);
}

function keyOf({ companyId, institutionId = null }: Partial<PartyColumns>): string | null {
  const party = partyOf({ companyId: companyId ?? null, institutionId });
  return party && partyKey(party);
}
