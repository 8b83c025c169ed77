import type { ReactNode } from 'react';
import { momentText } from '../calendar/moment-text';
import { certificationDeskMessages } from '../certification/desk-messages';
import { sessionTime } from '../certification/sessions/session-time';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import type { BatchLine, CertificateDesk } from './desk-view';
import { certificateDeskMessages } from './messages';
import { stateName } from './refusals';

/** What certificates wait for, each leading to where it is done. */
export function CertificateDeskPage({ language, desk }: { language: Language; desk: CertificateDesk }) {
  const words = certificateDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certificationDesk(), certificationDeskMessages[language].title]]}
        actions={
          <a href={to.deskCertificates()} className="button button-secondary">
            {words.find}
          </a>
        }
      />
      <div className="max-w-5xl space-y-10">
        <Part id="waiting" title={words.waiting}>
          {desk.sessions.length === 0 && <p>{words.noWaiting}</p>}
          <ul className="space-y-3">
            {desk.sessions.map((session) => (
              <li key={session.id} className="card">
                <a href={to.certificateSession(session.id)} className="font-semibold">
                  {sessionTime(session)} · {session.title}
                </a>
                {session.waiting > 0 && <p>{words.waitingText(String(session.waiting))}</p>}
                {session.partly > 0 && <p className="text-muted">{words.partly(String(session.partly))}</p>}
              </li>
            ))}
          </ul>
        </Part>
        <Part id="batches" title={words.batches}>
          {desk.batches.length === 0 ? (
            <p>{words.noBatches}</p>
          ) : (
            <BatchTable language={language} batches={desk.batches} />
          )}
          <p className="mt-2">
            <a href={to.certificateBatches()}>{words.allBatches}</a>
          </p>
        </Part>
        <Part id="revocations" title={words.revocations}>
          {desk.revocations === 0 ? (
            <p>{words.noRevocations}</p>
          ) : (
            <a href={to.certificateRevocations()}>{words.certificates(String(desk.revocations))}</a>
          )}
        </Part>
        <Part id="requests" title={words.requests}>
          {desk.requests === 0 ? (
            <p>{words.noRequests}</p>
          ) : (
            <a href={to.certificateRequests()}>{words.count(String(desk.requests))}</a>
          )}
        </Part>
        <Part id="bodies" title={words.bodies}>
          <ul className="link-list space-y-1">
            <li>
              <a href={to.issuingBodies()}>{words.bodiesLink}</a>
            </li>
            <li>
              <a href={to.accountMoves()}>{words.accountMoves}</a>
            </li>
          </ul>
        </Part>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** The last hundred batches of any state. */
export function BatchListPage({ language, batches }: { language: Language; batches: readonly BatchLine[] }) {
  const words = certificateDeskMessages[language];
  return (
    <>
      <PageTitle
        language={language}
        title={words.allBatches}
        purpose={words.batchPage.listPurpose}
        above={[[paths(language).certificateDesk(), words.title]]}
      />
      {batches.length === 0 ? <p>{words.noBatches}</p> : <BatchTable language={language} batches={batches} />}
    </>
  );
}

function BatchTable({ language, batches }: { language: Language; batches: readonly BatchLine[] }) {
  const words = certificateDeskMessages[language];
  const own = words.batchPage;
  return (
    <DataTable
      className="max-w-5xl"
      rows={batches}
      keyOf={(batch) => batch.id}
      columns={[
        {
          heading: words.allBatches,
          namesRow: true,
          cell: (batch) => <a href={paths(language).certificateBatch(batch.id)}>{words.batch(String(batch.id))}</a>,
        },
        { heading: own.kind, cell: (batch) => words.kinds[batch.kind] },
        { heading: own.state, cell: (batch) => batchStateName(language, batch.state) },
        { heading: own.sizes, number: true, cell: (batch) => batch.total },
        { heading: own.proposedBy, cell: (batch) => own.account(String(batch.proposedBy)) },
        { heading: own.at, cell: (batch) => momentText(batch.proposedAt) },
      ]}
    />
  );
}

/** A batch is issued, a certificate is valid: the same state in the words of its thing. */
export function batchStateName(language: Language, state: BatchLine['state']): string {
  return state === 'issued' ? certificateDeskMessages[language].batchPage.issued : stateName(language, state);
}
