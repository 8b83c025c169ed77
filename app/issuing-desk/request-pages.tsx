import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { changeMessages } from './change-messages';
import { IssuingForm } from './desk-parts';
import type { DeskRequest } from './desk-view';
import { certificateDeskMessages } from './messages';
import { ProofList } from './proof-page';
import { explainIssuing, stateName } from './refusals';

/** What holders ask for, the oldest first. */
export function RequestListPage({ language, requests }: { language: Language; requests: readonly DeskRequest[] }) {
  const words = certificateDeskMessages[language];
  const own = changeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={own.desk.title}
        purpose={own.desk.purpose}
        above={[[to.certificateDesk(), words.title]]}
      />
      {requests.length === 0 && <p>{words.noRequests}</p>}
      <ul className="card-list">
        {requests.map((one) => (
          <li key={one.id} className="card">
            <p className="font-semibold">
              <a href={to.certificateRequest(one.id)}>
                {own.kinds[one.kind]} · {one.number}
              </a>
            </p>
            <p>
              {one.title} · {one.body} · {one.name}
              {one.wanted && ` → ${one.wanted}`}
            </p>
            <p className="text-sm text-muted">{momentText(one.createdAt)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One request beside the certificate it is about, and the decision. */
export function RequestPage({
  language,
  request,
  fault,
}: {
  language: Language;
  request: DeskRequest;
  fault: FormFault | null;
}) {
  const words = certificateDeskMessages[language];
  const own = changeMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={`${own.kinds[request.kind]} ${request.number}`}
        above={[
          [to.certificateDesk(), words.title],
          [to.certificateRequests(), own.desk.title],
        ]}
      />
      <div className="grid max-w-5xl gap-8 lg:grid-cols-2">
        <dl className="facts">
          <dt>{words.certificate.state}</dt>
          <dd>{stateName(language, request.state)}</dd>
          <dt>{words.batchPage.number}</dt>
          <dd>
            <a href={to.deskCertificate(request.number)}>{request.number}</a>
          </dd>
          <dt>{words.certificate.scheme}</dt>
          <dd>{request.title}</dd>
          <dt>{words.certificate.body}</dt>
          <dd>{request.body}</dd>
          <dt>{own.desk.current}</dt>
          <dd>{request.name}</dd>
          {request.wanted && (
            <>
              <dt>{own.desk.wanted}</dt>
              <dd className="font-semibold">{request.wanted}</dd>
            </>
          )}
          <dt>{own.desk.reason}</dt>
          <dd className="whitespace-pre-line">{request.reason || '–'}</dd>
          {request.wanted && (
            <>
              <dt>{own.proof.title}</dt>
              <dd>
                {request.proof.length === 0 ? own.proof.none : <ProofList language={language} proof={request.proof} />}
              </dd>
            </>
          )}
          <dt>{own.sent}</dt>
          <dd>{momentText(request.createdAt)}</dd>
          {request.answer && (
            <>
              <dt>{own.answer}</dt>
              <dd className="whitespace-pre-line">{request.answer}</dd>
            </>
          )}
          {request.batchId !== null && (
            <>
              <dt>{own.desk.batch}</dt>
              <dd>
                <a href={to.certificateBatch(request.batchId)}>{words.batch(String(request.batchId))}</a>
              </dd>
            </>
          )}
        </dl>
        {request.state === 'open' && (
          <section aria-labelledby="decision">
            <h2 id="decision">{own.desk.decide}</h2>
            <p className={`mb-3 ${request.hindrance ? 'font-semibold text-missing-text' : ''}`}>
              {request.hindrance ? `▲ ${explainIssuing(language, request.hindrance)}` : `✓ ${own.desk.possible}`}
            </p>
            {request.mayDecide ? (
              <IssuingForm language={language} action={to.certificateRequest(request.id)} fault={fault}>
                <LongTextField name="answer" label={own.desk.reply} rows={3} />
                <FormActions>
                  {!request.hindrance && (
                    <button type="submit" name="decision" value="accept" className="button">
                      {own.desk.accept}
                    </button>
                  )}
                  <button type="submit" name="decision" value="refuse" className="button button-secondary">
                    {own.desk.refuse}
                  </button>
                </FormActions>
              </IssuingForm>
            ) : (
              <p>{own.desk.notYours}</p>
            )}
          </section>
        )}
      </div>
    </>
  );
}
