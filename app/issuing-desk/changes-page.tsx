import { momentText } from '../calendar/moment-text';
import { walletMessages } from '../certificates/wallet/wallet-messages';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, Submit } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { refusalOf, type FormFault } from '../web/form-fault';
import { changeMessages } from './change-messages';
import type { ChangesView } from './change-view.server';
import { IssuingFaults, IssuingForm } from './desk-parts';
import { ProofForm, ProofList } from './proof-page';
import { explainIssuing, stateName } from './refusals';

interface Props {
  language: Language;
  changes: ChangesView;
  fault?: FormFault | null;
}

/** A holder's own certificate: renew it, or have its name put right. */
export function ChangesPage({ language, changes, fault = null }: Props) {
  const words = changeMessages[language];
  const wallet = walletMessages[language];
  const to = paths(language);
  const open = changes.requests.some((one) => one.state === 'open');
  const renaming = fault?.values.kind !== undefined && fault.values.kind !== 'renewal';
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.wallet(), wallet.title]]}
      />
      {!renaming && <IssuingFaults language={language} fault={fault} />}
      <dl className="facts mb-6 max-w-3xl">
        <dt>{wallet.number}</dt>
        <dd>{changes.number}</dd>
        <dt>{changes.title}</dt>
        <dd>{changes.body}</dd>
        <dt>{wallet.validUntil}</dt>
        <dd>{changes.validUntil ?? wallet.forGood}</dd>
      </dl>
      {open ? (
        <p role="status" className="notice mb-6 max-w-2xl">
          {words.sentText}
        </p>
      ) : (
        <Forms language={language} changes={changes} fault={renaming ? fault : null} />
      )}
      <Requests language={language} changes={changes} />
    </>
  );
}

function Forms({ language, changes, fault = null }: Props) {
  const words = changeMessages[language];
  const action = paths(language).certificateChanges(changes.number);
  return (
    <div className="mb-8 grid max-w-5xl gap-10 lg:grid-cols-2">
      <section aria-labelledby="renewal">
        <h2 id="renewal">{words.renewal}</h2>
        {changes.renewal ? (
          <p>
            {words.notNow} {explainIssuing(language, changes.renewal)}
          </p>
        ) : (
          <>
            <p className="mb-3">{words.renewalOpen}</p>
            <ButtonForm action={action} values={{ kind: 'renewal' }} look="button">
              {words.ask.renewal}
            </ButtonForm>
          </>
        )}
      </section>
      <section aria-labelledby="rename">
        <h2 id="rename">{words.rename}</h2>
        {changes.rename ? (
          <p>
            {words.notNow} {explainIssuing(language, changes.rename)}
          </p>
        ) : (
          <>
            <p className="mb-3">{words.renameText}</p>
            <IssuingForm language={language} action={action} fault={fault}>
              <ChoiceField
                name="kind"
                label={words.kind}
                value="correction"
                choices={(['correction', 'name-change'] as const).map((kind) => [kind, words.kinds[kind]] as const)}
              />
              <TextField
                name="name"
                label={words.name}
                value={refusalOf(fault, 'name') ? undefined : changes.name}
                autoComplete="name"
              />
              <LongTextField name="reason" label={words.why} rows={3} />
              <Submit>{words.ask.rename}</Submit>
            </IssuingForm>
          </>
        )}
      </section>
    </div>
  );
}

function Requests({ language, changes }: Props) {
  const words = changeMessages[language];
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{words.requests}</h2>
      {changes.requests.length === 0 && <p>{words.none}</p>}
      <ul className="card-list">
        {changes.requests.map((one) => (
          <li key={one.id} className="card">
            <p className="font-semibold">
              {words.kinds[one.kind]}
              {one.name && ` · ${one.name}`} · {stateName(language, one.state)}
            </p>
            <p className="text-sm text-muted">
              {words.sent} {momentText(one.createdAt)}
            </p>
            {one.reason && <p className="whitespace-pre-line">{one.reason}</p>}
            {one.answer && (
              <p className="whitespace-pre-line">
                {words.answer}
                {colon(language)}
                {one.answer}
              </p>
            )}
            <ProofList language={language} proof={one.proof} />
            {one.state === 'open' && one.kind !== 'renewal' && (
              <div className="my-3">
                <p className="mb-2">{words.proof.purpose}</p>
                <ProofForm language={language} number={changes.number} />
              </div>
            )}
            {one.state === 'open' && (
              <div className="mt-2">
                <ButtonForm
                  action={paths(language).certificateChanges(changes.number)}
                  values={{ withdraw: String(one.id) }}
                >
                  {words.withdraw}
                </ButtonForm>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
