import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
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
      <DataTable
        rows={sessions}
        keyOf={(session) => session.number}
        columns={[
          { heading: words.browser, namesRow: true, cell: (session) => browserName(session.userAgent) },
          { heading: words.since, cell: (session) => `${session.createdAt.slice(0, 16).replace('T', ' ')} UTC` },
          { heading: words.seen, cell: (session) => session.lastSeenDay },
          { heading: words.until, cell: (session) => dateInChina(new Date(session.endsAt)) },
          { heading: words.factor, cell: (session) => (session.secondFactor ? words.yes : words.no) },
          {
            heading: words.end,
            cell: (session) =>
              session.number === current ? (
                <span className="tag">{words.this}</span>
              ) : (
                <ButtonForm action={to.accountSession(session.number)}>
                  {words.end}
                  <span className="sr-only"> {session.number}</span>
                </ButtonForm>
              ),
          },
        ]}
      />
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
