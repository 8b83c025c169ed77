import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { ButtonForm, Submit } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { frameMessages } from '../ui/messages';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { AllianceForm, Faults } from '../alliance/alliance-form';
import type { OwnRequest } from './colleague-view.server';
import { dueDay } from '../alliance/due-day';
import { colleagueMessages } from '../alliance/colleague-messages';

function RequestLine({ language, one }: { language: Language; one: OwnRequest }) {
  const words = colleagueMessages[language];
  const to = paths(language);
  return (
    <li className="card space-y-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={to.company(one.slug)} className="font-semibold wrap-anywhere">
          {one.company}
        </a>
        <span className="tag">{words.state[one.state]}</span>
        <span className="text-sm text-muted">
          {[
            one.askedOn,
            one.state === 'asked' && one.dueOn ? words.wait(dueDay(language, one.dueOn, one.dueProvisional)) : null,
            one.reason,
            one.letter && words.has(one.letter),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {one.moves.map((move) => (
          <ButtonForm
            key={move}
            action={to.colleagueRequest(one.id)}
            values={{ move }}
            look={move === 'accept' ? 'button' : 'button button-secondary'}
          >
            {words[move]}
            <span className="sr-only">
              {colon(language)}
              {one.company}
            </span>
          </ButtonForm>
        ))}
        {one.state === 'asked' && (
          <a href={to.colleagueLetter(one.id)} className="inline-flex min-h-11 items-center">
            {words.letter}
          </a>
        )}
      </div>
    </li>
  );
}

interface Props {
  language: Language;
  requests: readonly OwnRequest[];
  /** The member firm the reader came to ask; null when none was named. */
  asks: NamedCompany | null;
  /** Whether the reader speaks for it already. */
  already: boolean;
  fault: FormFault | null;
}

/** A person's requests to speak for firms and the invitations to their address, and the form for one more. */
export function ColleagueRequestsPage({ language, requests, asks, already, fault }: Props) {
  const words = colleagueMessages[language];
  const to = paths(language);
  const open =
    asks !== null &&
    !already &&
    !requests.some((one) => one.slug === asks.slug && (one.state === 'asked' || one.state === 'invited'));
  return (
    <div className="space-y-8">
      <PageTitle
        language={language}
        title={words.mineTitle}
        purpose={words.minePurpose}
        above={[[to.companies(), frameMessages[language].companies]]}
      />
      {asks && already && (
        <p className="notice max-w-xl">
          {words.already} <a href={to.companyColleagues(asks.slug)}>{words.title}</a>
        </p>
      )}
      {asks && open && (
        <section aria-labelledby="ask" className="space-y-3">
          <h2 id="ask">{words.ask(asks.name)}</h2>
          <p className="prose-width">{words.askText}</p>
          <AllianceForm language={language} action={to.colleagueRequests(asks.slug)} fault={fault}>
            <LongTextField name="note" label={words.note} hint={words.noteHint} rows={4} />
            <Submit>{words.button}</Submit>
          </AllianceForm>
        </section>
      )}
      {!open && <Faults language={language} fault={fault} />}
      {requests.length > 0 ? (
        <ul className="max-w-3xl space-y-3">
          {requests.map((one) => (
            <RequestLine key={one.id} language={language} one={one} />
          ))}
        </ul>
      ) : (
        !asks && (
          <p>
            {words.none} <a href={to.join()}>{words.find}</a>
          </p>
        )
      )}
    </div>
  );
}

/** Where a letter of the firm is added to one's request. */
export function LetterPage({
  language,
  request,
  fault,
}: {
  language: Language;
  request: OwnRequest;
  fault: FormFault | null;
}) {
  const words = colleagueMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.letter}
        purpose={words.ask(request.company)}
        above={[
          [to.companies(), frameMessages[language].companies],
          [to.colleagueRequests(), words.mineTitle],
        ]}
      />
      {request.letter && <p className="mb-4">{words.has(request.letter)}</p>}
      <AllianceForm language={language} action={to.colleagueLetter(request.id)} fault={fault} files>
        <FileField name="file" label={words.file} hint={words.letterHint} accept=".pdf,.png,.jpg,.jpeg" />
        <Submit>{words.upload}</Submit>
      </AllianceForm>
    </>
  );
}
