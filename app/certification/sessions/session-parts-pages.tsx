import { momentText } from '../../calendar/moment-text';
import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { Form, FormActions } from '../../ui/form';
import { ChoiceField, LongTextField, TextField, TickField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { CandidateNumberField } from '../candidate-number-field';
import type { FormFault } from '../../web/form-fault';
import { attendances } from './attendance';
import { certificationDeskMessages } from '../desk-messages';
import { sessionMessages } from './session-messages';
import { explainSession } from './refusals';
import { aboveParts } from './session-trail';
import type { SessionDesk } from './session-view';
import type { TicketAtDoor } from './ticket-at-door.server';

interface PartProps {
  language: Language;
  view: SessionDesk;
  fault: FormFault | null;
}

/** When, where and how many: for a session that takes candidates or is to. */
export function SchedulePage({ language, view, fault }: PartProps) {
  const words = sessionMessages[language];
  const desk = certificationDeskMessages[language];
  return (
    <>
      <PageTitle
        language={language}
        title={words.change}
        purpose={words.changePurpose}
        above={aboveParts(language, view)}
      />
      <Form
        action={paths(language).sessionPart(view.id, 'schedule')}
        fault={fault}
        explain={(refusal) => explainSession(language, refusal)}
        faultTitle={desk.faultTitle}
      >
        <TextField
          name="startsAt"
          label={desk.startsAt}
          hint={desk.timeHint}
          size={18}
          autoComplete="off"
          value={momentText(view.startsAt)}
        />
        <TextField
          name="endsAt"
          label={desk.endsAt}
          hint={desk.timeHint}
          size={18}
          autoComplete="off"
          value={momentText(view.endsAt)}
        />
        <TextField name="place" label={desk.place} autoComplete="off" value={view.place} />
        <TickField name="online" label={desk.online} ticked={view.online} />
        <TextField
          name="seats"
          label={desk.seats}
          inputMode="numeric"
          size={6}
          autoComplete="off"
          value={String(view.seats)}
        />
        <FormActions>
          <button type="submit" className="button">
            {words.changeButton}
          </button>
          <a href={paths(language).certificationDeskSession(view.id)}>{words.moves}</a>
        </FormActions>
      </Form>
    </>
  );
}

/**
 * Who did not come, and whose identity was checked; before the exam and after its results, why nothing can be noted.
 */
export function AttendancePage({ language, view, fault, ticket = null }: PartProps & { ticket?: TicketAtDoor | null }) {
  const words = sessionMessages[language];
  const over = view.state === 'confirmed' || view.state === 'cancelled';
  return (
    <>
      <PageTitle
        language={language}
        title={words.attendance}
        purpose={words.attendanceText}
        above={aboveParts(language, view)}
      />
      {ticket && (
        <p role="status" className={ticket.seat === null ? 'notice notice-missing mb-6' : 'notice mb-6'}>
          {ticket.seat === null
            ? words.ticketUnknown(ticket.candidateNumber)
            : words.ticketHeld(ticket.candidateNumber, String(ticket.seat))}
          {ticket.absence && ` ${words.absence[ticket.absence]}`}
        </p>
      )}
      {view.absences.length > 0 && (
        <ul className="mb-6 list-disc ps-5">
          {view.absences.map((line) => (
            <li key={line.candidateNumber}>
              {line.candidateNumber} {words.absence[line.absence!]}
            </li>
          ))}
        </ul>
      )}
      {view.mayNoteAbsence ? (
        <AttendanceForms language={language} view={view} fault={fault} candidate={ticket?.candidateNumber} />
      ) : (
        <p className="notice">{over ? words.attendanceOver : words.attendanceOpens(momentText(view.startsAt))}</p>
      )}
    </>
  );
}

function AttendanceForms({ language, view, fault, candidate }: PartProps & { candidate: string | undefined }) {
  const words = sessionMessages[language];
  const ofIdentities = fault?.values.except !== undefined;
  return (
    <>
      <Form
        action={paths(language).sessionPart(view.id, 'attendance')}
        fault={ofIdentities ? null : fault}
        explain={(refusal) => explainSession(language, refusal)}
        faultTitle={certificationDeskMessages[language].faultTitle}
      >
        <CandidateNumberField label={words.candidate} value={candidate} />
        <ChoiceField
          name="attendance"
          label={words.attendanceKind}
          choices={attendances.map((kind) => [kind, words.absence[kind]])}
          value="absent"
        />
        <LongTextField name="reason" label={words.reason} rows={2} required={false} />
        <FormActions>
          <button type="submit" className="button">
            {words.attendanceButton}
          </button>
          <a href={paths(language).certificationDeskSession(view.id)}>{words.moves}</a>
        </FormActions>
      </Form>
      <section aria-labelledby="identities" className="mt-10">
        <h2 id="identities">{words.identities}</h2>
        {view.unmatched.length === 0 ? (
          <p>{words.identitiesDone}</p>
        ) : (
          <>
            <p className="prose-width">{words.identitiesText(String(view.unmatched.length))}</p>
            <p className="prose-width mb-3 text-sm text-muted">{listed(language, view.unmatched.slice(0, 50))}</p>
            <Form
              action={paths(language).sessionPart(view.id, 'identities')}
              fault={ofIdentities ? fault : null}
              explain={(refusal) => explainSession(language, refusal)}
              faultTitle={certificationDeskMessages[language].faultTitle}
            >
              <LongTextField name="except" label={words.except} hint={words.exceptHint} rows={2} required={false} />
              <FormActions>
                <button type="submit" className="button button-secondary">
                  {words.identitiesButton}
                </button>
              </FormActions>
            </Form>
          </>
        )}
      </section>
    </>
  );
}
