import type { Language } from '../../i18n/language';
import { listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, Form, Submit } from '../../ui/form';
import { TextField, TickField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { QrCode } from '../../ui/qr-code';
import type { FormFault } from '../../web/form-fault';
import { certificateMessages } from '../messages';
import { momentText } from '../../calendar/moment-text';
import { shareFields, usualShareDays, type NewShare, type ShareLine, type SharesView } from './share';
import { explainShare } from './refusals';
import { shareMessages } from './share-messages';
import { walletMessages } from './wallet-messages';

interface Props {
  language: Language;
  view: SharesView;
  fault: FormFault | null;
  /** The link just made. */
  made?: NewShare;
}

/** A certificate's links: the one just made, a form for another, and each with its receipts. */
export function SharePage({ language, view, fault, made }: Props) {
  const words = shareMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.wallet(), walletMessages[language].title]]}
      />
      <p className="mb-6">
        <strong>{view.title}</strong> <span className="text-muted">{view.number}</span>
      </p>
      {made && <MadeLink language={language} made={made} />}
      <div className="grid max-w-5xl gap-10 lg:grid-cols-2">
        <section aria-labelledby="new">
          <h2 id="new" className="mb-3">
            {words.newLink}
          </h2>
          <ShareForm language={language} number={view.number} fault={fault} />
        </section>
        <section aria-labelledby="links">
          <h2 id="links" className="mb-3">
            {words.links}
          </h2>
          <p className="mb-3 text-sm text-muted">{words.noReader}</p>
          {view.shares.length === 0 && <p>{words.none}</p>}
          <ul className="space-y-4">
            {view.shares.map((share) => (
              <Link key={share.id} language={language} number={view.number} share={share} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function MadeLink({ language, made }: { language: Language; made: NewShare }) {
  const words = shareMessages[language];
  return (
    <section role="status" aria-labelledby="made" className="notice notice-good mb-8 max-w-3xl space-y-3">
      <h2 id="made">{words.made}</h2>
      <p>{words.madeText(momentText(made.expiresAt))}</p>
      <div className="flex flex-wrap items-start gap-6">
        <div className="min-w-0 grow basis-64">
          <label htmlFor="made-link" className="font-semibold">
            {words.address}
          </label>
          <textarea
            id="made-link"
            readOnly
            rows={3}
            defaultValue={made.address}
            className="field-input wrap-anywhere text-sm"
          />
        </div>
        <QrCode modules={made.modules} label={words.qr} />
      </div>
    </section>
  );
}

function ShareForm({ language, number, fault }: { language: Language; number: string; fault: FormFault | null }) {
  const words = shareMessages[language];
  return (
    <Form
      action={paths(language).shares(number)}
      fault={fault}
      explain={(refusal) => explainShare(language, refusal)}
      faultTitle={certificateMessages[language].faultTitle}
    >
      <fieldset>
        <legend className="font-semibold">{words.fields}</legend>
        <p className="text-sm text-muted">{words.fieldsHint}</p>
        <div className="mt-2 space-y-2">
          {shareFields.map((field) => (
            <TickField key={field} name={field} label={words.fieldNames[field]} ticked={field !== 'number'} />
          ))}
        </div>
      </fieldset>
      <TextField
        name="days"
        label={words.days}
        hint={words.daysHint}
        inputMode="numeric"
        size={5}
        autoComplete="off"
        value={String(usualShareDays)}
      />
      <TextField name="note" label={words.note} hint={words.noteHint} required={false} autoComplete="off" />
      <Submit>{words.newLink}</Submit>
    </Form>
  );
}

function Link({ language, number, share }: { language: Language; number: string; share: ShareLine }) {
  const words = shareMessages[language];
  const answers: Readonly<Record<string, string>> = words.answers;
  const word = (answer = '') => answers[answer] ?? answer;
  const end = {
    open: words.openUntil(momentText(share.expiresAt)),
    ended: words.endedAt(momentText(share.endedAt ?? share.expiresAt)),
    expired: words.expiredAt(momentText(share.expiresAt)),
  }[share.standing];
  return (
    <li className="card space-y-2">
      <h3>{share.note ?? words.noNote}</h3>
      <p>
        <span className="tag">{words.standing[share.standing]}</span> {end}
      </p>
      <p className="text-sm text-muted">
        {words.createdAt(momentText(share.createdAt))} ·{' '}
        {listed(language, share.fields, (field) => words.fieldNames[field]) || words.onlyAnswers}
      </p>
      {share.checks.length === 0 ? (
        <p className="text-sm">{words.never}</p>
      ) : (
        <details>
          <summary>{words.checks(String(share.checks.length))}</summary>
          <ol className="mt-1 text-sm">
            {share.checks.map((check, index) => {
              const [genuine, authorised, valid] = check.answers.split(' ');
              return (
                <li key={index}>
                  {words.checkLine(momentText(check.at), word(genuine), word(authorised), word(valid))}
                </li>
              );
            })}
          </ol>
        </details>
      )}
      {share.standing === 'open' && (
        <ButtonForm action={paths(language).share(number, share.id)}>
          {words.end}
          <span className="sr-only"> {share.note ?? momentText(share.createdAt)}</span>
        </ButtonForm>
      )}
    </li>
  );
}
