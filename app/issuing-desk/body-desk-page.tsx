import { dateInChina } from '../calendar/working-days';
import { certificateMessages } from '../certificates/messages';
import { HistoryTable } from '../history/history-table';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import type { WithHistory } from './batch-view.server';
import { WaitingChanges } from './body-change-page';
import type { BodyDesk } from './body-desk-view.server';
import { bodyDeskMessages } from './body-messages';
import { standingWords } from './body-pages';
import { IssuingFaults } from './desk-parts';
import { certificateDeskMessages } from './messages';

interface Props {
  language: Language;
  body: WithHistory<BodyDesk>;
  fault?: FormFault | null;
}

/** One body for those who keep it: whether it could issue, its authorisations and keys, and what may be done. */
export function BodyDeskPage({ language, body, fault = null }: Props) {
  const words = bodyDeskMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={body.name}
        above={[
          [to.certificateDesk(), certificateDeskMessages[language].title],
          [to.issuingBodies(), words.title],
        ]}
      />
      <IssuingFaults language={language} fault={fault} />
      <WaitingChanges language={language} changes={body.waiting} />
      {body.lost > 0 && (
        <section aria-labelledby="reissue" className="notice notice-missing mb-6 max-w-2xl">
          <h2 id="reissue">{words.reissue}</h2>
          <p className="mb-2">{words.reissueText(String(body.lost))}</p>
          {body.mayEdit && (
            <ButtonForm action={to.issuingBodyPart(body.id, 'reissue')} look="button">
              {words.reissueButton}
            </ButtonForm>
          )}
        </section>
      )}
      <dl className="facts mb-8 max-w-3xl">
        <dt>{words.standing}</dt>
        <dd className="font-semibold">{standingWords(language, body.standing)}</dd>
        <dt>{words.kind}</dt>
        <dd>{certificateMessages[language].kinds[body.kind]}</dd>
        <dt>{words.id}</dt>
        <dd>{body.id}</dd>
        <dt>{words.publicPage}</dt>
        <dd>
          <a href={to.issuer(body.id)}>{body.name}</a>
        </dd>
      </dl>
      <div className="space-y-10">
        <Authorisations language={language} body={body} />
        <Keys language={language} body={body} />
        {!body.mayEdit && <p>{words.readOnly}</p>}
        {body.mayEdit && body.endedOn === null && (
          <p>
            <a href={to.issuingBodyPart(body.id, 'end')} className="button button-secondary">
              {words.end}
            </a>
          </p>
        )}
        <section aria-labelledby="history">
          <h2 id="history">{words.history}</h2>
          <HistoryTable language={language} entries={body.history} names={body.names} older={null} newest={null} />
        </section>
      </div>
    </>
  );
}

function Authorisations({ language, body }: Props) {
  const words = bodyDeskMessages[language];
  const open = certificateMessages[language].bodyPage;
  const to = paths(language);
  return (
    <section aria-labelledby="authorisations">
      <h2 id="authorisations">{open.authorisations}</h2>
      {body.authorisations.length === 0 ? (
        <p>{open.none}</p>
      ) : (
        <DataTable
          className="max-w-5xl"
          rows={body.authorisations}
          keyOf={(row) => row.id}
          columns={[
            { heading: words.occupation, namesRow: true, cell: (row) => row.occupation },
            { heading: words.levels, cell: (row) => listed(language, row.levels) },
            { heading: open.from, className: 'whitespace-nowrap', cell: (row) => row.fromOn },
            { heading: open.until, className: 'whitespace-nowrap', cell: (row) => row.untilOn ?? open.ongoing },
            { heading: words.basis, cell: (row) => row.basis },
            body.mayEdit && {
              heading: words.endAuthorisation,
              head: <span className="sr-only">{words.endAuthorisation}</span>,
              cell: (row) => (
                <a href={to.authorisationEnd(row.id)}>
                  {words.endAuthorisation}
                  <span className="sr-only">
                    {' '}
                    {row.occupation} {row.basis}
                  </span>
                </a>
              ),
            },
          ]}
        />
      )}
      {body.mayEdit && (
        <p className="mt-3">
          <a href={to.issuingBodyPart(body.id, 'authorisations')} className="button button-secondary">
            {words.authorise}
          </a>
        </p>
      )}
    </section>
  );
}

function Keys({ language, body }: Props) {
  const words = bodyDeskMessages[language];
  const open = certificateMessages[language].bodyPage;
  const to = paths(language);
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">{open.keys}</h2>
      {body.keys.length === 0 && <p>{words.keyNone}</p>}
      <ul className="mb-3 max-w-3xl space-y-2">
        {body.keys.map((key) => (
          <li key={key.publicKey}>
            <code className="wrap-anywhere text-sm">{key.publicKey}</code>
            <span className="block text-sm text-muted">
              {open.since(dateInChina(new Date(key.createdAt)))}
              {key.compromisedAt
                ? ` · ${open.compromised(dateInChina(new Date(key.compromisedAt)))}`
                : key.retiredAt
                  ? ` · ${open.retired(dateInChina(new Date(key.retiredAt)))}`
                  : ''}
            </span>
          </li>
        ))}
      </ul>
      {body.mayEdit && (
        <>
          {body.hasKey && <p className="mb-2 max-w-2xl">{words.rotateText}</p>}
          <div className="flex flex-wrap gap-3">
            <ButtonForm action={to.issuingBodyPart(body.id, 'key')}>
              {body.hasKey ? words.rotate : words.firstKey}
            </ButtonForm>
            {body.losable.length > 0 && (
              <a href={to.issuingBodyPart(body.id, 'lost-key')} className="button button-secondary">
                {words.lostKey}
              </a>
            )}
          </div>
        </>
      )}
    </section>
  );
}
