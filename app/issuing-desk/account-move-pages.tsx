import type { listIdentityClashes } from '../certificates/issue/identity-clashes.server';
import type { AccountMove } from '../certificates/issue/account-moves.server';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FormActions, Submit } from '../ui/form';
import { LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { accountMoveMessages } from './account-move-messages';
import type { AccountMoveView } from './account-move-view.server';
import { IssuingForm } from './desk-parts';
import { certificateDeskMessages } from './messages';

/** Proposes a move between two accounts of one person, and lists the latest. */
export function AccountMovesPage({
  language,
  moves,
  clashes,
  fault,
}: {
  language: Language;
  clashes: ReturnType<typeof listIdentityClashes>;
  moves: readonly Pick<AccountMove, 'id' | 'fromId' | 'toId' | 'state'>[];
  fault: FormFault | null;
}) {
  const words = accountMoveMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.certificateDesk(), certificateDeskMessages[language].title]]}
      />
      {clashes.length > 0 && (
        <section aria-labelledby="clashes" className="notice mb-8 max-w-3xl">
          <h2 id="clashes">{words.clashes}</h2>
          <p>{words.clashText}</p>
          <ul className="list-disc ps-5">
            {clashes.map((one) => (
              <li key={`${one.accountId} ${one.holderId}`}>
                {words.clash(one.email, one.holderEmail, dateInChina(new Date(one.at)))}
              </li>
            ))}
          </ul>
        </section>
      )}
      <IssuingForm language={language} action={to.accountMoves()} fault={fault}>
        <TextField name="from" label={words.from} type="email" autoComplete="off" />
        <TextField name="to" label={words.to} type="email" autoComplete="off" />
        <LongTextField name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <Submit>{words.propose}</Submit>
      </IssuingForm>
      <section aria-labelledby="recent" className="mt-10">
        <h2 id="recent">{words.recent}</h2>
        {moves.length === 0 && <p>{words.none}</p>}
        <ul className="list-disc ps-5">
          {moves.map((move) => (
            <li key={move.id}>
              <a href={to.accountMove(move.id)}>{words.line(String(move.fromId), String(move.toId))}</a> ·{' '}
              {words.states[move.state]}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** One move: what it takes along, and its decision. */
export function AccountMovePage({
  language,
  move,
  fault,
}: {
  language: Language;
  move: AccountMoveView;
  fault: FormFault | null;
}) {
  const words = accountMoveMessages[language];
  const to = paths(language);
  const counts = [String(move.certificates), String(move.applications)] as const;
  const steps = (['carry', 'decline', 'undo'] as const).filter((step) => move.may[step]);
  return (
    <>
      <PageTitle
        language={language}
        title={words.line(String(move.fromId), String(move.toId))}
        purpose={words.keeps}
        above={[
          [to.certificateDesk(), certificateDeskMessages[language].title],
          [to.accountMoves(), words.title],
        ]}
      />
      <p className="font-semibold">{words.states[move.state]}</p>
      <p>{move.state === 'proposed' ? words.held(...counts) : words.moved(...counts)}</p>
      <p className="mb-4 whitespace-pre-line">
        {words.basis}
        {colon(language)}
        {move.reason}
      </p>
      {move.mine && move.state === 'proposed' && <p className="notice mb-4 max-w-2xl">{words.mine}</p>}
      {steps.length > 0 && (
        <IssuingForm language={language} action={to.accountMove(move.id)} fault={fault}>
          <LongTextField name="reason" label={words.why} rows={2} required={false} />
          <FormActions>
            {steps.map((step) => (
              <button
                key={step}
                type="submit"
                name="step"
                value={step}
                className={step === 'carry' ? 'button' : 'button button-secondary'}
              >
                {words[step]}
              </button>
            ))}
          </FormActions>
        </IssuingForm>
      )}
    </>
  );
}
