import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { Submit } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { IssuingForm, SecondPersonForm } from './desk-parts';
import type { AnnulmentView } from './desk-view';
import { certificateDeskMessages } from './messages';
import { stateName } from './refusals';

interface Props {
  language: Language;
  annulment: AnnulmentView;
  fault: FormFault | null;
}

/** Annuls an exam by two people: what becomes of each certificate from it is asked one by one. */
export function AnnulmentPage({ language, annulment, fault }: Props) {
  const words = certificateDeskMessages[language];
  const own = words.annulment;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={own.title}
        purpose={annulment.proposal?.carried ? undefined : own.purpose}
        above={[[to.certificateDesk(), words.title]]}
      />
      <dl className="facts mb-5 max-w-3xl">
        <dt>{words.certificate.scheme}</dt>
        <dd>{annulment.title}</dd>
        <dt>{words.certificate.holder}</dt>
        <dd>{annulment.name}</dd>
        <dt>{words.session.number}</dt>
        <dd>{annulment.candidateNumber}</dd>
      </dl>
      {annulment.proposal ? (
        <Proposal language={language} annulment={annulment} proposal={annulment.proposal} fault={fault} />
      ) : (
        <Proposing language={language} annulment={annulment} fault={fault} />
      )}
    </>
  );
}

function Proposing({ language, annulment, fault }: Props) {
  const own = certificateDeskMessages[language].annulment;
  return (
    <IssuingForm language={language} action={paths(language).assessmentAnnulment(annulment.seatId)} fault={fault}>
      <h2>{own.each}</h2>
      {annulment.certificates.length === 0 && <p>{own.none}</p>}
      {annulment.certificates.map((one) => (
        <fieldset key={one.number} className="card">
          <legend className="px-2 font-semibold">
            {one.body} · {one.number} · {stateName(language, one.state)}
          </legend>
          {(['revoke', 'keep'] as const).map((decision) => (
            <label key={decision} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name={`decision-${one.number}`}
                value={decision}
                defaultChecked={fault?.values[`decision-${one.number}`] === decision}
                className="field-tick"
              />
              {own[decision]}
            </label>
          ))}
        </fieldset>
      ))}
      {annulment.proposals > 0 && <p>{own.proposals(String(annulment.proposals))}</p>}
      <LongTextField name="reason" label={own.reason} rows={3} />
      <Submit>{own.button}</Submit>
    </IssuingForm>
  );
}

/** What a colleague proposed, and its decision; once carried out, why it was. */
function Proposal({
  language,
  annulment,
  proposal,
  fault,
}: Props & { proposal: NonNullable<AnnulmentView['proposal']> }) {
  const own = certificateDeskMessages[language].annulment;
  return (
    <>
      <p className="font-semibold">{proposal.carried ? own.over : own.waits}</p>
      <p className="mb-3 text-muted">
        {own.proposedBy(String(proposal.by), proposal.on)}
        {proposal.carried && (
          <span className="block">{own.carriedBy(String(proposal.carried.by), proposal.carried.on)}</span>
        )}
      </p>
      <dl className="facts mb-5 max-w-3xl">
        <dt>{own.why}</dt>
        <dd className="whitespace-pre-line">{proposal.reason}</dd>
        <dt>{own.each}</dt>
        <dd>
          {proposal.decisions.length === 0 && own.none}
          {proposal.decisions.map(({ number, decision }) => (
            <span key={number} className="block">
              {number}
              {colon(language)}
              {decision === 'revoke' ? own.toRevoke : own.toKeep}
            </span>
          ))}
        </dd>
      </dl>
      {proposal.mine && <p className="notice mb-4 max-w-2xl">{own.mine}</p>}
      {proposal.mayCarry && <p className="mb-4 max-w-2xl">{own.carryText}</p>}
      {proposal.mayDecline && (
        <SecondPersonForm
          language={language}
          action={paths(language).assessmentAnnulment(annulment.seatId)}
          fault={fault}
          name="step"
          reason={proposal.mine ? own.takeBackReason : own.declineReason}
          carry={proposal.mayCarry ? own.carry : null}
          decline={proposal.mine ? own.takeBack : own.decline}
        />
      )}
    </>
  );
}
