import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { namedCharacters } from '../pdf/characters';
import { DataTable } from '../ui/data-table';
import { ButtonForm } from '../ui/form';
import { talentMessages } from '../certification/talent/talent-messages';
import { TicketPhoto } from '../certification/talent/talent-photo-page';
import { candidateMessages } from './candidate-messages';
import type { CandidateView } from '../certification/applications/candidate-view';
import type { OpenSession } from '../certification/sessions/open-session';
import { sessionTime } from '../certification/sessions/session-time';

/** Sessions that can be chosen; a full one takes people into its waiting list. */
export function CandidateSessions({
  language,
  id,
  sessions,
}: {
  language: Language;
  id: number;
  sessions: readonly OpenSession[];
}) {
  const words = candidateMessages[language];
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.sessions}</h2>
      {sessions.length === 0 && <p>{words.noSessions}</p>}
      <ul className="space-y-3">
        {sessions.map((session) => (
          <li key={session.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div>
              <p className="font-semibold">{sessionTime(session)}</p>
              <p className="text-sm">
                {session.online ? words.onlineLater : session.place} ·{' '}
                <span className="whitespace-nowrap">
                  {words.left} {words.leftOf(String(session.left), String(session.seats))}
                </span>
                {session.waiting > 0 && ` · ${words.waiting(String(session.waiting))}`}
              </p>
            </div>
            <ButtonForm
              action={paths(language).certificationStep(id, 'seat')}
              values={{ session: String(session.id) }}
              look={session.left > 0 ? 'button' : 'button button-secondary'}
            >
              {session.left > 0 ? words.choose : words.queue}
              <span className="sr-only"> {sessionTime(session)}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function CandidateSeat({
  language,
  id,
  seat,
}: {
  language: Language;
  id: number;
  seat: NonNullable<CandidateView['seat']>;
}) {
  const words = candidateMessages[language];
  const photoWords = talentMessages[language].photo;
  const [leave, leaveText] =
    seat.number === null ? [words.leaveList, words.leaveListText] : [words.giveBack, words.giveBackText];
  return (
    <section aria-labelledby="seat">
      <h2 id="seat">{seat.number === null ? words.waitingPlace : words.seat}</h2>
      <dl className="facts">
        <dt>{words.when}</dt>
        <dd>{sessionTime(seat.session)}</dd>
        <dt>{words.place}</dt>
        <dd>
          {seat.session.online && seat.session.place === ''
            ? words.onlineLater
            : seat.session.online
              ? `${words.online} · ${seat.session.place}`
              : seat.session.place}
        </dd>
        <dt>{words.candidateNumber}</dt>
        <dd className="font-semibold">{seat.candidateNumber}</dd>
        <dt>{words.seatNumber}</dt>
        <dd>{seat.number ?? words.onWaitingList}</dd>
      </dl>
      {seat.ticket && (
        <p className="mt-2">
          {seat.ticket.missing === '' ? (
            <a href={paths(language).admissionTicket(id)} className="button button-secondary">
              {words.ticket}
            </a>
          ) : (
            words.noTicket(namedCharacters(seat.ticket.missing, words.between))
          )}
        </p>
      )}
      {seat.ticket && (
        <div className="mt-2 flex flex-wrap items-end gap-4">
          {seat.ticket.photo !== null && <TicketPhoto language={language} photo={seat.ticket.photo} />}
          <a href={paths(language).talentPhoto()} className="inline-flex min-h-11 items-center">
            {seat.ticket.photo === null ? photoWords.addToTicket : photoWords.change}
          </a>
        </div>
      )}
      {seat.absent && <p className="notice notice-warning mt-3">{words.absent}</p>}
      {seat.mayGiveBack && (
        <details className="mt-2">
          <summary>{leave}</summary>
          <p className="my-2">{leaveText}</p>
          <ButtonForm action={paths(language).certificationStep(id, 'seat')}>{leave}</ButtonForm>
        </details>
      )}
    </section>
  );
}

/**
 * After failing: sitting again and appealing, each with its dates; `keeps`: a paper was passed and need not be sat
 * again.
 */
export function CandidateAfterFailing({
  language,
  id,
  after,
  keeps,
}: {
  language: Language;
  id: number;
  after: NonNullable<CandidateView['after']>;
  keeps: boolean;
}) {
  const words = candidateMessages[language];
  return (
    <section aria-labelledby="after">
      <h2 id="after">{words.after.title}</h2>
      <dl className="facts mt-2 mb-3">
        <dt>{words.after.resit}</dt>
        <dd>
          {after.attemptsLeft === 0
            ? words.after.noneLeft
            : words.after.resitFrom(after.resitFrom, String(after.attemptsLeft))}
        </dd>
        {keeps && after.attemptsLeft > 0 && (
          <>
            <dt>{words.after.kept}</dt>
            <dd>{words.after.keptUntil(after.papersKeptUntil)}</dd>
          </>
        )}
        <dt>{words.appeal}</dt>
        <dd>{after.appealed ? words.after.appealed : words.after.appealUntil(after.appealUntil)}</dd>
      </dl>
      {after.mayResit && (
        <ButtonForm action={paths(language).certificationStep(id, 'resit')} look="button">
          {words.resit}
        </ButtonForm>
      )}
    </section>
  );
}

export function CandidateResult({
  language,
  result,
}: {
  language: Language;
  result: NonNullable<CandidateView['result']>;
}) {
  const words = candidateMessages[language];
  return (
    <section aria-labelledby="result">
      <h2 id="result">
        {words.result}
        {colon(language)}
        {words.total} {result.total} / 100
      </h2>
      <DataTable
        className="max-w-xl"
        cards={false}
        rows={result.papers}
        keyOf={(paper) => paper.name}
        columns={[
          { heading: words.paper, namesRow: true, cell: (paper) => paper.name },
          { heading: words.score, number: true, cell: (paper) => paper.points },
          { heading: words.passMark, number: true, cell: (paper) => paper.passMark },
        ]}
      />
    </section>
  );
}
