import { and, asc, eq, gte, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { threads } from '../../db/schema/index';
import { dateInChina, dayAfter } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { patienceDays } from '../offers/response-record';
import { partiesOf } from '../parties/party';
import { paths } from '../paths';
import type { WaitingItem } from '../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../waiting/waiting-source.server';
import { goneSubject, namesOfSubjects, subjectKey } from './nouns.server';
import { namesOfSides } from './thread-names.server';
import type { Thread } from './thread-sides.server';
import { otherSide, type ThreadSide } from './thread-state';
import { threadWaitingWords } from './waiting-words';
import { msPerDay } from '../calendar/day-ms';

/** For how many days an answer stands in the list of who asked: then it has been read. */
const newDays = 14;

/** Conversations of which somebody is one side and the other wrote last; each way reads an index of exactly those. */
const waiting = (column: SQLiteColumn, condition: SQL) =>
  prepared((db) =>
    db
      .select()
      .from(threads)
      .where(and(eq(column, sql.placeholder('id')), gte(threads.lastAt, sql.placeholder('since')), condition))
      .orderBy(asc(threads.lastAt))
      .limit(sql.placeholder('limit'))
      .prepare(),
  );

// Spelt out: an index of some rows serves only a query that says the same.
// Parties of a project who talk among themselves wait for nobody.
const ofSides = sql`${threads.circle} = 'sides'`;
const ownersTurn = sql`${threads.lastSide} = 'asker' and ${threads.state} <> 'ended' and ${ofSides}`;
const askersTurn = sql`${threads.lastSide} = 'owner' and ${threads.state} <> 'ended' and ${ofSides}`;
const unnamed = sql`${threads.askerCompanyId} is null and ${threads.askerInstitutionId} is null`;

const toCompany = waiting(threads.ownerCompanyId, ownersTurn);
const toInstitution = waiting(threads.ownerInstitutionId, ownersTurn);
const toPerson = waiting(threads.ownerAccountId, ownersTurn);
const ofCompany = waiting(threads.askerCompanyId, askersTurn);
const ofInstitution = waiting(threads.askerInstitutionId, askersTurn);
const ofPerson = waiting(threads.askerId, sql`${askersTurn} and ${unnamed}`);
const unanswered = waiting(threads.askerId, sql`${threads.state} = 'asked'`);

/** @internal The statements, for the test that reads their plans. */
export const waitingStatements = { toCompany, toInstitution, toPerson, ofCompany, ofInstitution, ofPerson, unanswered };

/** The last day on which an answer is in time: a question open for longer counts as overdue in the owner's record. */
function answerDay({ openedAt }: Thread): string {
  return dayAfter(dateInChina(new Date(openedAt)), patienceDays);
}

function mine(db: Database, { actor, now, limit }: WaitingReader): Thread[] {
  const since = new Date(now.getTime() - newDays * msPerDay).toISOString();
  const ever = { since: '', limit };
  const lately = { since, limit };
  return [
    ...toPerson(db).all({ id: actor.accountId, ...ever }),
    ...ofPerson(db).all({ id: actor.accountId, ...lately }),
    ...partiesOf(actor).flatMap(({ kind, id }) => {
      const [to, of] = kind === 'company' ? [toCompany, ofCompany] : [toInstitution, ofInstitution];
      return [...to(db).all({ id, ...ever }), ...of(db).all({ id, ...lately })];
    }),
  ];
}

/** Conversations in which it is one's side's turn, and questions one asked that nobody has answered. */
export const waitingThreads: WaitingSource = {
  kind: 'thread',
  mine: (db, reader) => {
    const rows = mine(db, reader);
    const said = items(db, rows, reader.language, ({ lastSide }) => otherSide(lastSide));
    const words = threadWaitingWords[reader.language];
    return rows.map((thread, index) => ({
      ...said[index]!,
      standing: 'act',
      act: thread.state === 'asked' ? words.question : words.message,
      waitsFor: null,
      dueOn: thread.state === 'asked' ? answerDay(thread) : null,
    }));
  },
  begun: (db, { actor, language, limit }) => {
    const rows = unanswered(db).all({ id: actor.accountId, since: '', limit });
    const said = items(db, rows, language, () => 'asker');
    const words = threadWaitingWords[language];
    const names = namesOfSides(db, rows, language);
    return rows.map((thread, index) => ({
      ...said[index]!,
      standing: 'begun',
      act: words.begun,
      waitsFor: names(thread, 'owner')?.name ?? words.owner,
      dueOn: answerDay(thread),
    }));
  },
};

/** What the items of conversations share. */
function items(
  db: Database,
  rows: readonly Thread[],
  language: Language,
  behalfOf: (thread: Thread) => ThreadSide,
): Pick<WaitingItem, 'subject' | 'behalf' | 'since' | 'href'>[] {
  const subjects = rows.map((thread) => ({ kind: thread.subjectKind, id: thread.subjectId }));
  const titles = namesOfSubjects(db, subjects, language);
  const names = namesOfSides(db, rows, language);
  return rows.map((thread, index) => ({
    subject: (titles.get(subjectKey(subjects[index]!)) ?? goneSubject).title,
    behalf: names(thread, behalfOf(thread))?.name ?? null,
    since: thread.lastAt,
    href: paths(language).thread(thread.id),
  }));
}
