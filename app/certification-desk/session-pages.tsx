import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Form, FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField, TickField } from '../ui/form-fields';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { certificationDeskMessages } from '../certification/desk-messages';
import { explainDesk } from '../certification/refusals';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import type { CertificationDesk } from './desk-view.server';
import { sessionTime } from '../certification/sessions/session-time';

/** Sessions with how full they are and what may be done. */
export function SessionTable({ language, sessions }: { language: Language; sessions: CertificationDesk['sessions'] }) {
  const words = certificationDeskMessages[language];
  if (sessions.length === 0) return <p>{words.noSessions}</p>;
  return (
    <ul className="card-list">
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

/** A version with who waits for its exam: 数字孪生BIM建模师初级 · 第 1 版 · 已被新版取代 · 等考试 3 人. */
function versionLine(language: Language, one: CertificationDesk['waiting'][number]): string {
  const words = certificationDeskMessages[language];
  const scheme = schemeMessages[language];
  return [
    one.title,
    scheme.version(String(one.version)),
    one.state !== 'published' && scheme.states[one.state],
    one.accepted > 0 && words.waitingExam(String(one.accepted)),
    one.resits > 0 && words.mayResit(String(one.resits)),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Who waits for an exam, by version; an earlier version's people sit the exam of that version. */
export function WaitingForExams({ language, waiting }: { language: Language; waiting: CertificationDesk['waiting'] }) {
  const words = certificationDeskMessages[language];
  const some = waiting.filter(({ accepted, resits, inReview }) => accepted + resits + inReview > 0);
  if (some.length === 0) return <p>{words.nobodyWaits}</p>;
  return (
    <DataTable
      label={words.waitingTitle}
      rows={some}
      keyOf={({ id }) => id}
      columns={[
        { heading: words.scheme, namesRow: true, cell: ({ title }) => title },
        {
          heading: words.standing,
          cell: ({ version, state }) =>
            `${schemeMessages[language].version(String(version))} · ${schemeMessages[language].states[state]}`,
        },
        { heading: words.acceptedColumn, number: true, cell: ({ accepted }) => accepted },
        { heading: words.resitColumn, number: true, cell: ({ resits }) => resits },
        { heading: words.inReviewColumn, number: true, cell: ({ inReview }) => inReview },
        {
          heading: words.plan,
          cell: ({ id, title, version }) => (
            <a
              href={paths(language).certificationDeskSessions(id)}
              aria-label={`${words.plan} ${title} ${schemeMessages[language].version(String(version))}`}
            >
              {words.planButton}
            </a>
          ),
        },
      ]}
    />
  );
}

/** Plans a session of a version in force, or of an earlier one that people still wait under. */
export function SessionPlanPage({
  language,
  desk,
  version = null,
  fault,
}: {
  language: Language;
  desk: CertificationDesk;
  /** The version to begin with. */
  version?: number | null;
  fault: FormFault | null;
}) {
  const words = certificationDeskMessages[language];
  const to = paths(language);
  const schemes = desk.waiting.map((one) => [String(one.id), versionLine(language, one)] as const);
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
          <ChoiceField
            name="scheme"
            label={words.scheme}
            choices={schemes}
            value={version === null ? undefined : String(version)}
          />
          <TextField name="startsAt" label={words.startsAt} hint={words.timeHint} size={18} autoComplete="off" />
          <TextField name="endsAt" label={words.endsAt} hint={words.timeHint} size={18} autoComplete="off" />
          <TextField name="place" label={words.place} autoComplete="off" />
          <TickField name="online" label={words.online} />
          <TextField name="seats" label={words.seats} inputMode="numeric" size={6} autoComplete="off" />
          <LongTextField name="reason" label={words.planReason} hint={words.planReasonHint} rows={2} required={false} />
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
