import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { threadReports, threads } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import type { Language } from '../i18n/language';
import { namesOfSubjects, subjectKey, titleAtDesk } from './nouns.server';
import { reportedThings } from './thread-judgement.server';

const open = isNull(threadReports.judgedAt);

/** Complaints that wait, the oldest first: of the whole country, or of one region along its index. */
const statement = (db: Database, here: ReturnType<typeof eq> | undefined) =>
  db
    .select({ thread: threads, reportedAt: threadReports.reportedAt })
    .from(threadReports)
    .innerJoin(threads, eq(threads.id, threadReports.threadId))
    .where(and(open, here))
    .orderBy(asc(threadReports.reportedAt))
    .limit(sql.placeholder('limit'));

const everywhere = prepared((db) => statement(db, undefined).prepare());
const inRegion = prepared((db) => statement(db, eq(threadReports.regionCode, sql.placeholder('region'))).prepare());

export interface ReportedLine {
  readonly title: string;
  readonly reportedAt: string;
  readonly mayStop: boolean;
}

/** Conversations with an open complaint in some regions (`'all'`: in every one), one line each, the oldest first. */
export function reportedThreadLines(
  db: Database,
  actor: Actor,
  regions: readonly string[] | 'all',
  { language, limit }: { readonly language: Language; readonly limit: number },
): ReportedLine[] {
  const rows =
    regions === 'all'
      ? everywhere(db).all({ limit })
      : regions.flatMap((region) => inRegion(db).all({ region, limit }));
  const first = [...new Map([...rows].reverse().map((row) => [row.thread.id, row])).values()].reverse();
  const subjects = first.map(({ thread }) => ({ kind: thread.subjectKind, id: thread.subjectId }));
  const titles = namesOfSubjects(db, subjects, language);
  return first.map(({ thread, reportedAt }, index) => ({
    title: titleAtDesk(titles.get(subjectKey(subjects[index]!))),
    reportedAt,
    mayStop: reportedThings(db, thread).every((thing) => can(actor, 'thread.stop', thing)),
  }));
}
