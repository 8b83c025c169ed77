import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { prepared } from '../../../db/prepared';
import { certificationApplications, examSeats, examSessions, schemeVersions } from '../../../db/schema/index';
import { dateInChina } from '../../calendar/working-days';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import type { WaitingItem } from '../../waiting/waiting-item';
import type { WaitingReader, WaitingSource } from '../../waiting/waiting-source.server';
import { presentSeatStates } from '../sessions/exam-session-state';
import { certificationWaitingWords } from '../waiting-words';
import { certificationReference } from './candidate-view';
import { dueDates } from './review-view.server';

const { id, accountId, state, createdAt, updatedAt, submittedAt } = certificationApplications;

/** What moves on without another word of the candidate is not here: passed, issued, failed, withdrawn. */
const openStates = ['draft', 'submitted', 'returned', 'accepted', 'seated', 'assessed', 'appealed'] as const;

const openOf = prepared((db) =>
  db
    .select({
      id,
      state,
      createdAt,
      updatedAt,
      submittedAt,
      seat: examSeats.state,
      startsAt: examSessions.startsAt,
      titleZh: sql<string>`json_extract(${schemeVersions.content}, '$.title.zh')`,
      titleEn: sql<string | null>`json_extract(${schemeVersions.content}, '$.title.en')`,
    })
    .from(certificationApplications)
    .innerJoin(schemeVersions, eq(schemeVersions.id, certificationApplications.schemeVersionId))
    .leftJoin(examSeats, and(eq(examSeats.applicationId, id), inArray(examSeats.state, [...presentSeatStates])))
    .leftJoin(examSessions, eq(examSessions.id, examSeats.sessionId))
    .where(and(eq(accountId, sql.placeholder('me')), inArray(state, [...openStates])))
    .orderBy(asc(updatedAt))
    .limit(sql.placeholder('limit'))
    .prepare(),
);

type Row = ReturnType<ReturnType<typeof openOf>['all']>[number];

/** What a candidate is to do with an application, and until when; null: nothing. */
function turnOf({
  state,
  seat,
  startsAt,
}: Row): { act: 'draft' | 'returned' | 'accepted' | 'seated'; dueOn: string | null } | null {
  if (state === 'draft' || state === 'returned') return { act: state, dueOn: null };
  if (state === 'accepted' && seat === null) return { act: 'accepted', dueOn: null };
  if (state === 'seated' && startsAt !== null) return { act: 'seated', dueOn: dateInChina(new Date(startsAt)) };
  return null;
}

/** Applications for certification: the candidate completes one, chooses a session and comes to the exam. */
export const waitingCandidacies: WaitingSource = {
  kind: 'certification-application',
  mine: (db, reader) =>
    candidacies(db, reader).flatMap((row) => {
      const turn = turnOf(row);
      // After the exam the next word is the officials'.
      if (!turn || (turn.act === 'seated' && turn.dueOn! < reader.today)) return [];
      return [
        {
          ...itemOf(row, reader),
          standing: 'act' as const,
          act: certificationWaitingWords[reader.language][turn.act],
          waitsFor: null,
          dueOn: turn.dueOn,
        },
      ];
    }),
  begun: (db, reader) => {
    const words = certificationWaitingWords[reader.language];
    const due = dueDates(db, reader.now);
    const others = {
      submitted: { act: words.submitted, waitsFor: words.reviewDesk },
      waiting: { act: words.waitingSeat, waitsFor: words.others },
      seated: { act: words.assessed, waitsFor: words.officials },
      assessed: { act: words.assessed, waitsFor: words.officials },
      appealed: { act: words.appealed, waitsFor: words.officials },
    };
    return candidacies(db, reader).flatMap((row) => {
      const stage = stageOf(row, reader.today);
      const dueOn = stage === 'submitted' ? due(row.submittedAt!).dueOn : null;
      return stage === null ? [] : [{ ...itemOf(row, reader), standing: 'begun' as const, ...others[stage], dueOn }];
    });
  },
};

/** With whom an application is, where that is not its candidate. */
function stageOf(row: Row, today: string): 'submitted' | 'waiting' | 'seated' | 'assessed' | 'appealed' | null {
  if (row.state === 'submitted' || row.state === 'assessed' || row.state === 'appealed') return row.state;
  if (row.state === 'accepted') return row.seat === 'waiting' ? 'waiting' : null;
  const over = row.state === 'seated' && row.startsAt !== null && dateInChina(new Date(row.startsAt)) < today;
  return over ? 'seated' : null;
}

function candidacies(db: Database, { actor, limit }: WaitingReader): Row[] {
  return openOf(db).all({ me: actor.accountId, limit });
}

function itemOf(row: Row, { language }: WaitingReader): Pick<WaitingItem, 'subject' | 'behalf' | 'since' | 'href'> {
  return {
    subject: `${localised(language, row.titleZh, row.titleEn)} ${certificationReference(row)}`,
    behalf: null,
    since: row.updatedAt,
    href: paths(language).certificationApplication(row.id),
  };
}
