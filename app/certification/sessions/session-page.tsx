import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FaultNotice } from '../../ui/fault-notice';
import { ButtonForm, Form, FormActions } from '../../ui/form';
import { LongTextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { certificationDeskMessages } from '../desk-messages';
import { AssessorSection } from './session-assessors';
import { sessionMessages } from './session-messages';
import { explainSession } from './refusals';
import { AppealList, ProgressTable, SeatTable } from './session-sections';
import { SessionStatisticsSection } from './session-statistics-section';
import { sessionTime } from './session-time';
import type { SessionDesk } from './session-view';

export function SessionFaults({ language, fault }: { language: Language; fault: FormFault | null }) {
  return (
    <FaultNotice
      fault={fault}
      explain={(refusal) => explainSession(language, refusal)}
      title={certificationDeskMessages[language].faultTitle}
    />
  );
}

/** One exam session from planning to results, on one page; what changes it lies one step away. */
export function SessionDeskPage({
  language,
  view,
  fault,
}: {
  language: Language;
  view: SessionDesk;
  fault: FormFault | null;
}) {
  const words = sessionMessages[language];
  const desk = certificationDeskMessages[language];
  const to = paths(language);
  const scoring = view.state === 'closed' || view.state === 'confirmed';
  return (
    <>
      <PageTitle
        language={language}
        title={view.title}
        purpose={sessionTime(view)}
        above={[[to.certificationDesk(), desk.title]]}
        actions={
          view.mayEdit &&
          view.state === 'closed' && (
            <a href={to.sessionPart(view.id, 'result')} className="button">
              {words.preview}
            </a>
          )
        }
      />
      <SessionFaults language={language} fault={fault} />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="facts">
          <h2 id="facts">{words.moves}</h2>
          <Facts language={language} view={view} />
          {view.mayEdit && <Moves language={language} view={view} />}
        </section>
        <AssessorSection language={language} view={view} />
        {scoring && <ProgressTable language={language} view={view} />}
        {view.appeals.length > 0 && <AppealList language={language} view={view} />}
        <SeatTable language={language} view={view} />
        {view.statistics && <SessionStatisticsSection language={language} statistics={view.statistics} />}
      </div>
    </>
  );
}

function Facts({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language].facts;
  const to = paths(language);
  return (
    <dl className="facts mt-2">
      <dt>{words.state}</dt>
      <dd className="font-semibold">{certificationDeskMessages[language].state[view.state]}</dd>
      <dt>{words.when}</dt>
      <dd>{sessionTime(view)}</dd>
      <dt>{words.place}</dt>
      <dd>{view.place === '' ? words.onlineHidden : view.online ? `${words.online} · ${view.place}` : view.place}</dd>
      <dt>{words.scheme}</dt>
      <dd>
        <a href={to.schemeVersion(view.occupationId, view.level, view.version)}>
          {words.version(String(view.version))}
        </a>
      </dd>
      <dt>{words.seats}</dt>
      <dd>{words.held(String(view.held), String(view.seats), String(view.waiting))}</dd>
    </dl>
  );
}

function Moves({ language, view }: { language: Language; view: SessionDesk }) {
  const words = sessionMessages[language];
  const desk = certificationDeskMessages[language];
  const to = paths(language);
  return (
    <>
      {view.moves.includes('close') && <p className="mt-3 text-sm text-muted">{words.close}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {view.moves.map((move) =>
          move === 'cancel' ? null : (
            <ButtonForm
              key={move}
              action={to.certificationDeskSession(view.id)}
              values={{ move }}
              look={move === 'reopen' ? 'button button-secondary' : 'button'}
            >
              {desk.sessionMove[move]}
            </ButtonForm>
          ),
        )}
        {view.mayChange && (
          <a href={to.sessionPart(view.id, 'schedule')} className="button button-secondary">
            {words.change}
          </a>
        )}
      </div>
      {view.moves.includes('cancel') && (
        <details className="mt-2">
          <summary>{words.cancel}</summary>
          <p className="my-2">{words.cancelText}</p>
          <Form
            action={to.certificationDeskSession(view.id)}
            explain={(refusal) => explainSession(language, refusal)}
            faultTitle={desk.faultTitle}
          >
            <input type="hidden" name="move" value="cancel" />
            <LongTextField name="reason" label={words.cancelReason} rows={2} required={view.state !== 'planned'} />
            <FormActions>
              <button type="submit" className="button button-secondary">
                {words.cancel}
              </button>
            </FormActions>
          </Form>
        </details>
      )}
    </>
  );
}
