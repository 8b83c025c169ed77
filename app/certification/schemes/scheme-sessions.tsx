import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { ButtonForm } from '../../ui/form';
import type { OpenSession } from '../sessions/open-session';
import { sessionTime } from '../sessions/session-time';
import { schemeMessages } from './scheme-messages';
import type { SchemeView } from './scheme-view';

/** When and where the level can be sat next, and the way to hear of the exams that open later. */
export function SchemeSessions({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language].sessions;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      {scheme.sessions?.length ? (
        <OpenSessions language={language} sessions={scheme.sessions} />
      ) : (
        <p>{scheme.sessions ? words.none : words.noneOfDraft}</p>
      )}
      <SessionAlert language={language} scheme={scheme} />
    </section>
  );
}

/** A full session takes people into its waiting list. */
function OpenSessions({ language, sessions }: { language: Language; sessions: readonly OpenSession[] }) {
  const words = schemeMessages[language].sessions;
  return (
    <DataTable
      rows={sessions}
      keyOf={(session) => session.id}
      columns={[
        { heading: words.when, namesRow: true, cell: (session) => sessionTime(session) },
        { heading: words.where, cell: (session) => (session.online ? words.online : session.place) },
        {
          heading: words.left,
          number: true,
          cell: ({ left, seats }) => (left === 0 ? words.full : `${left} / ${seats}`),
        },
      ]}
    />
  );
}

function SessionAlert({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language].sessions;
  const to = paths(language);
  const { occupation, level, signedIn, alerted } = scheme;
  if (!signedIn)
    return (
      <p className="mt-2">
        <a href={to.signIn(to.scheme(occupation.id, level))} rel="nofollow">
          {words.tellSignIn}
        </a>
      </p>
    );
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <p>{alerted ? words.told : words.notTold}</p>
      <ButtonForm action={to.sessionAlert(occupation.id, level)} values={{ wanted: alerted ? 'no' : 'yes' }}>
        {alerted ? words.tellNoMore : words.tell}
      </ButtonForm>
    </div>
  );
}
