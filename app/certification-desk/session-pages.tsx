import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions } from '../ui/form';
import { ChoiceField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from '../certification/desk-messages';
import { explainDesk } from '../certification/refusals';
import type { CertificationDesk } from './desk-view.server';
import { sessionTime } from '../certification/sessions/session-time';

/** Sessions with how full they are and what may be done. */
export function SessionTable({ language, sessions }: { language: Language; sessions: CertificationDesk['sessions'] }) {
  const words = certificationDeskMessages[language];
  if (sessions.length === 0) return <p>{words.noSessions}</p>;
  return (
    <ul className="max-w-3xl space-y-3">
      {sessions.map((session) => (
        <li key={session.id} className="card">
          <p className="font-semibold">
            <a href={paths(language).certificationDeskSession(session.id)}>
              {sessionTime(session)} · {session.title}
            </a>
          </p>
          <p>
            {session.online ? words.online : session.place} · {words.state[session.state]} ·{' '}
            {words.held(String(session.held), String(session.seats), String(session.waiting))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Plans a session of a scheme that is in force. */
export function SessionPlanPage({
  language,
  desk,
  fault,
}: {
  language: Language;
  desk: CertificationDesk;
  fault: FormFault | null;
}) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  const schemes = desk.schemes.flatMap((scheme) =>
    scheme.versionId === null ? [] : [[String(scheme.versionId), scheme.title] as const],
  );
  return (
    <>
      <PageTitle language={language} title={words.plan} above={[[to.certificationDesk(), words.title]]} />
      {schemes.length === 0 ? (
        <p>
          {words.noPublished} <a href={to.certificationDesk()}>{words.schemes}</a>
        </p>
      ) : (
        <Form
          action={to.certificationDeskSessions()}
          fault={fault}
          explain={(refusal) => explainDesk(language, refusal)}
          faultTitle={words.faultTitle}
        >
          <ChoiceField name="scheme" label={words.scheme} choices={schemes} />
          <TextField name="startsAt" label={words.startsAt} hint={words.timeHint} size={18} autoComplete="off" />
          <TextField name="endsAt" label={words.endsAt} hint={words.timeHint} size={18} autoComplete="off" />
          <TextField name="place" label={words.place} autoComplete="off" />
          <TickField name="online" label={words.online} />
          <TextField name="seats" label={words.seats} inputMode="numeric" size={6} autoComplete="off" />
          <FormActions>
            <button type="submit" className="button">
              {words.planButton}
            </button>
            <a href={to.certificationDesk()}>{words.title}</a>
          </FormActions>
        </Form>
      )}
    </>
  );
}
