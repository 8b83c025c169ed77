import type { ClockReading } from '../calendar/review-clock';
import { CertificateWork } from '../issuing-desk/certificate-work';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { talentDemandMessages } from '../talent-demand/messages';
import { FaultNotice } from '../ui/fault-notice';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { OpenAppeals } from '../certification/applications/appeal-page';
import { certificationDeskMessages } from '../certification/desk-messages';
import { explainDesk } from '../certification/refusals';
import type { CertificationDesk } from './desk-view.server';
import { SchemeTable } from './scheme-desk-table';
import { SessionTable, WaitingForExams } from './session-pages';

export function DeskFaults({ language, fault }: { language: Language; fault: FormFault | null }) {
  return (
    <FaultNotice
      fault={fault}
      explain={(refusal) => explainDesk(language, refusal)}
      title={certificationDeskMessages[language].faultTitle}
    />
  );
}

/** Everything certification waits for: reviews, sessions, schemes to adopt. */
export function CertificationDeskPage({
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
  const openSchemes = desk.schemes.filter((one) => one.proposedVersion !== null || one.draftVersion !== null);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          desk.mayEdit && (
            <a href={to.certificationDeskSessions()} className="button">
              {words.plan}
            </a>
          )
        }
      />
      <DeskFaults language={language} fault={fault} />
      {desk.mayEdit && (
        <p className="mb-6">
          <a href={to.talentDemand()}>{talentDemandMessages[language].title}</a>
        </p>
      )}
      <div className="space-y-10">
        {desk.mayReview && (
          <section aria-labelledby="reviews">
            <h2 id="reviews">{words.reviews}</h2>
            {desk.reviews.length === 0 && <p>{words.noReviews}</p>}
            <ul className="space-y-1">
              {desk.reviews.map((one) => (
                <li key={one.id}>
                  {one.appeal ? words.appealedOn(one.submittedOn) : one.submittedOn}{' '}
                  <a href={to.certificationReview(one.id)}>
                    {one.title} · {one.reference}
                  </a>{' '}
                  {one.held && <span className="tag">{words.holding[one.held]}</span>}{' '}
                  <DueMark language={language} due={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="sessions">
          <h2 id="sessions">{words.sessions}</h2>
          <SessionTable language={language} sessions={desk.sessions} />
        </section>
        {desk.mayEdit && (
          <section aria-labelledby="waiting">
            <h2 id="waiting">{words.waitingTitle}</h2>
            <WaitingForExams language={language} waiting={desk.waiting} />
          </section>
        )}
        {desk.mayEdit && <OpenAppeals language={language} appeals={desk.appeals} />}
        {desk.certificates && <CertificateWork language={language} desk={desk.certificates} />}
        <section aria-labelledby="schemes">
          <h2 id="schemes">{words.schemes}</h2>
          <p className="mb-2">
            <a href={to.certificationDeskSchemes()}>{words.allSchemes(String(desk.schemes.length))}</a>
          </p>
          {openSchemes.length === 0 ? (
            <p>{words.noOpenSchemes}</p>
          ) : (
            <SchemeTable language={language} desk={desk} schemes={openSchemes} />
          )}
        </section>
      </div>
    </>
  );
}

/** When a file is to be decided, with the turn of its clock in words. */
export function DueMark({
  language,
  due,
}: {
  language: Language;
  due: { readonly dueOn: string; readonly clock: ClockReading | null; readonly dueProvisional?: boolean };
}) {
  const words = certificationDeskMessages[language];
  return (
    <span className="text-sm text-muted">
      {words.due} {due.dueOn}
      {due.dueProvisional && words.provisional}{' '}
      {due.clock && due.clock !== 'calm' && (
        <strong className={due.clock === 'overdue' ? 'text-missing-text' : 'text-warning'}>
          {words.clock[due.clock]}
        </strong>
      )}
    </span>
  );
}
