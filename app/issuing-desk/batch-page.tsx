import { momentText } from '../calendar/moment-text';
import { HistoryTable } from '../history/history-table';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { Submit } from '../ui/form';
import { TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { refusalOf, type FormFault } from '../web/form-fault';
import type { WithHistory } from './batch-view.server';
import { BatchLines } from './batch-lines';
import { batchStateName } from './desk-page';
import { IssuingFaults, IssuingForm } from './desk-parts';
import type { BatchView } from './desk-view';
import { certificateDeskMessages } from './messages';
import { explainIssuing } from './refusals';

interface Props {
  language: Language;
  batch: WithHistory<BatchView>;
  fault?: FormFault | null;
}

/** A batch: what would be signed and by which right; its progress while it is signed; what became of it. */
export function BatchPage({ language, batch, fault = null }: Props) {
  const words = certificateDeskMessages[language];
  const own = words.batchPage;
  const to = paths(language);
  const ofIssuing = refusalOf(fault, 'latinNames') !== null;
  return (
    <>
      <PageTitle
        language={language}
        title={words.batch(String(batch.id))}
        above={[[to.certificateDesk(), words.title]]}
      />
      {!ofIssuing && <IssuingFaults language={language} fault={fault} />}
      {batch.state === 'issuing' && <Progress language={language} batch={batch} />}
      {batch.state === 'issued' && (
        <p role="status" className="notice mb-5 max-w-2xl">
          {own.done(String(batch.sizes.issued))}
        </p>
      )}
      {batch.state === 'declined' && <p className="notice mb-5 max-w-2xl">{own.over}</p>}
      {batch.fault.length > 0 && (
        <div className="notice notice-missing mb-5 max-w-2xl">
          <p className="font-semibold">{own.lastFault}</p>
          <ul className="list-disc ps-5">
            {batch.fault.map((line) => (
              <li key={line.number}>
                {line.number} {explainIssuing(language, line.refusal)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl className="facts mb-6 max-w-3xl">
        <dt>{own.state}</dt>
        <dd>{batchStateName(language, batch.state)}</dd>
        <dt>{own.kind}</dt>
        <dd>
          {batch.session ? (
            <a href={to.certificateSession(batch.session.id)}>{batch.session.title}</a>
          ) : (
            words.kinds[batch.kind]
          )}
        </dd>
        {batch.reason && (
          <>
            <dt>{own.reason}</dt>
            <dd>{batch.reason}</dd>
          </>
        )}
        <dt>{own.proposedBy}</dt>
        <dd>
          {own.account(String(batch.proposedBy))}, {momentText(batch.proposedAt)}
        </dd>
        {batch.issuedBy !== null && (
          <>
            <dt>{own.issuedBy}</dt>
            <dd>{own.account(String(batch.issuedBy))}</dd>
          </>
        )}
        <dt>{own.sizes}</dt>
        <dd>{own.size(String(batch.sizes.waiting), String(batch.sizes.issued), String(batch.sizes.declined))}</dd>
      </dl>
      {batch.state === 'proposed' && <Issue language={language} batch={batch} fault={ofIssuing ? fault : null} />}
      <BatchLines language={language} batch={batch} fault={fault} />
      <section aria-labelledby="history" className="mt-10">
        <h2 id="history">{own.history}</h2>
        <HistoryTable language={language} entries={batch.history} names={batch.names} older={null} newest={null} />
      </section>
    </>
  );
}

function Progress({ language, batch }: Props) {
  const own = certificateDeskMessages[language].batchPage;
  const total = batch.sizes.waiting;
  return (
    <section aria-labelledby="progress" className="notice mb-5 max-w-2xl">
      <h2 id="progress">{own.progress}</h2>
      <p role="status">{own.progressText(String(Math.min(batch.signed, total)), String(total))}</p>
      <progress value={Math.min(batch.signed, total)} max={total} aria-labelledby="progress" className="w-full" />
      <p>{own.leave}</p>
      <p className="mt-2">
        <a href={paths(language).certificateBatch(batch.id)} className="button button-secondary">
          {own.refresh}
        </a>
      </p>
    </section>
  );
}

function Issue({ language, batch, fault = null }: Props) {
  const own = certificateDeskMessages[language].batchPage;
  return (
    <section aria-labelledby="issue" className="card mb-6 max-w-3xl">
      <h2 id="issue">{own.preview}</h2>
      <ul className="list-disc ps-5">
        {batch.perBody.map(([name, count]) => (
          <li key={name}>{own.perBody(name, String(count))}</li>
        ))}
      </ul>
      {batch.blocked > 0 && (
        <p className="mt-2 font-semibold text-missing-text">▲ {own.blocked(String(batch.blocked))}</p>
      )}
      {batch.mine && <p className="mt-2">{own.own}</p>}
      {!batch.mine && !batch.mayIssue && <p className="mt-2">{own.notOfficial}</p>}
      {batch.mayIssue && batch.blocked === 0 && batch.sizes.waiting > 0 && (
        <div className="mt-3">
          <p className="mb-2">{own.issueText}</p>
          <IssuingForm language={language} action={paths(language).certificateBatchIssue(batch.id)} fault={fault}>
            {batch.latinNames > 0 && (
              <TickField name="latinNames" label={own.latinNames(String(batch.latinNames))} hint={own.latinNamesHint} />
            )}
            <Submit>{own.issue(String(batch.sizes.waiting))}</Submit>
          </IssuingForm>
        </div>
      )}
    </section>
  );
}
