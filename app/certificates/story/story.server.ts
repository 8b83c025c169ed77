import { and, asc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificates, certificationApplications, events, examSeats, schemeVersions } from '../../../db/schema/index';
import { historyEntry, type HistoryEntry } from '../../events/events.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { moveOf, seatMoved } from './moved-exams.server';
import { isStoryDeed, storyActor, storyDeeds, type StoryLine } from './story-deeds';

/** Lines a story tells at most: the latest. A person sits a handful of exams. */
const longest = 500;

/** Everything decided about a person's certification, the oldest first: all applications, exams and certificates. */
export function storyOfHolder(db: Database, accountId: number, language: Language): StoryLine[] {
  const applications = applicationsOf(db, eq(certificationApplications.accountId, accountId));
  const held = certificatesOf(db, eq(certificates.accountId, accountId));
  return told(db, accountId, { applications, held, whole: true }, language);
}

/** The same of one application: its review, its exams and what was issued from them. */
export function storyOfApplication(
  db: Database,
  { id, accountId }: { readonly id: number; readonly accountId: number },
  language: Language,
): StoryLine[] {
  const applications = applicationsOf(db, eq(certificationApplications.id, id));
  const seats = db.select({ id: examSeats.id }).from(examSeats).where(eq(examSeats.applicationId, id));
  const held = certificatesOf(db, inArray(certificates.seatId, seats));
  return told(db, accountId, { applications, held, whole: false }, language);
}

interface Told {
  readonly applications: ReturnType<typeof applicationsOf>;
  readonly held: readonly string[];
  /** Of all applications: each line says which it is about, and moves between accounts are told. */
  readonly whole: boolean;
}

function told(db: Database, accountId: number, { applications, held, whole }: Told, language: Language): StoryLine[] {
  const ids = applications.map(({ id }) => id);
  const seats = ids.length === 0 ? [] : db.select().from(examSeats).where(inArray(examSeats.applicationId, ids)).all();
  const titleOf = (entry: HistoryEntry): string => {
    if (entry.thing.type === 'certificate') return entry.thing.id;
    if (entry.thing.type === 'account') return '';
    const id = Number(entry.thing.id);
    const seat = entry.thing.type === 'exam-session' ? seatMoved(seats, entry) : seats.find((one) => one.id === id);
    const of = entry.thing.type === 'certification' ? id : seat?.applicationId;
    const title = whole ? applications.find((one) => one.id === of)?.title : undefined;
    const words = title ? localised(language, title.zh, title.en) : '';
    return entry.thing.type === 'exam-session' ? [words, moveOf(entry)].filter(Boolean).join(' ') : words;
  };
  const about = [
    ...thing('certification', ids),
    ...thing(
      'exam-seat',
      seats.map(({ id }) => id),
    ),
    ...thing('exam-session', [...new Set(seats.map(({ sessionId }) => sessionId))]),
    ...thing('certificate', held),
    ...thing('account', whole ? [accountId] : []),
  ];
  const own = (entry: HistoryEntry) =>
    entry.thing.type !== 'exam-session' || (moveOf(entry) !== null && seatMoved(seats, entry) !== undefined);
  return eventsAbout(db, about)
    .filter(own)
    .flatMap((entry) => lineOf(entry, accountId, titleOf));
}

function eventsAbout(db: Database, about: readonly SQL[]): HistoryEntry[] {
  if (about.length === 0) return [];
  const rows = db
    .select()
    .from(events)
    .where(and(or(...about), eq(events.outcome, 'done'), inArray(events.deed, [...storyDeeds])))
    .orderBy(asc(events.sequence))
    .all();
  return rows.slice(-longest).map(historyEntry);
}

function lineOf(entry: HistoryEntry, accountId: number, titleOf: (entry: HistoryEntry) => string): StoryLine[] {
  const { sequence: id, at, deed, reason, after } = entry;
  if (!isStoryDeed(deed)) return [];
  const total = typeof after?.['total'] === 'number' ? after['total'] : null;
  const by = storyActor(entry, accountId);
  return [{ id, at, deed, by, about: titleOf(entry), total, reason }];
}

const thing = (type: string, ids: readonly (number | string)[]): SQL[] =>
  ids.length === 0 ? [] : [sql`(${events.thingType} = ${type} and ${inArray(events.thingId, ids.map(String))})`];

const applicationsOf = (db: Database, which: SQL) =>
  db
    .select({ id: certificationApplications.id, title: sql<{ zh: string; en: string }>`${titleJson}`.mapWith(parsed) })
    .from(certificationApplications)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificationApplications.schemeVersionId))
    .where(which)
    .all();

const titleJson = sql`json_extract(${schemeVersions.content}, '$.title')`;
const parsed = (json: string) => JSON.parse(json) as { zh: string; en: string };

const certificatesOf = (db: Database, which: SQL): string[] =>
  db
    .select({ number: certificates.number })
    .from(certificates)
    .where(which)
    .all()
    .map(({ number }) => number);
