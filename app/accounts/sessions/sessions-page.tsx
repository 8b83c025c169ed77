import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import { accountMessages } from '../account-messages';
import { browserName } from './browser-name';
import type { ListedSession } from './sessions.server';

/** Where one is signed in; each session can be ended, or all others at once. */
export function SessionsPage({
  language,
  sessions,
  current,
  ended,
}: {
  language: Language;
  sessions: readonly ListedSession[];
  current: number;
  ended: number | null;
}) {
  const words = accountMessages[language].sessions;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
      />
      {ended !== null && (
        <p role="status" className="notice mb-5 max-w-xl">
          {ended === 1 ? words.ended : words.endedOthers(String(ended))}
        </p>
      )}
      <table className="data-table data-table-cards">
        <thead>
          <tr>
            <th scope="col">{words.browser}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.seen}</th>
            <th scope="col">{words.until}</th>
            <th scope="col">{words.factor}</th>
            <th scope="col">{words.end}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.number}>
              <th scope="row">{browserName(session.userAgent)}</th>
              <td data-label={words.since}>{session.createdAt.slice(0, 16).replace('T', ' ')} UTC</td>
              <td data-label={words.seen}>{session.lastSeenDay}</td>
              <td data-label={words.until}>{dateInChina(new Date(session.endsAt))}</td>
              <td data-label={words.factor}>{session.secondFactor ? words.yes : words.no}</td>
              <td data-label={words.end}>
                {session.number === current ? (
                  <span className="tag">{words.this}</span>
                ) : (
                  <ButtonForm action={to.accountSession(session.number)}>
                    {words.end}
                    <span className="sr-only"> {session.number}</span>
                  </ButtonForm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <div className="mt-5">
          <ButtonForm action={to.accountSessions()} look="button">
            {words.endOthers}
          </ButtonForm>
        </div>
      )}
    </>
  );
}
