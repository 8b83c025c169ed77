import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { accountMessages } from '../accounts/account-messages';
import { countryChoices } from '../accounts/identity/country-choices';
import { documentName } from '../accounts/identity/document-names';
import { documentKinds } from '../accounts/identity/identity-document';
import { AccountForm, type SignInPageProps } from '../accounts/sign-in/sign-in-pages';
import { colon, listed } from '../i18n/punctuation';
import { textIn } from '../i18n/side-by-side';
import { paths } from '../paths';
import { ButtonForm, Submit } from '../ui/form';
import { ChoiceField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { ConsentText } from '../accounts/consents/consent-text';
import type { ConsentVersion } from '../accounts/consents/consent-texts';
import type { GivenConsent } from '../accounts/consents/consents.server';
import type { DeletionRequest } from './deletion.server';
import type { Holding } from './holding';
import { reasonsKept } from '../accounts/consents/kept-words';
import { holdingNames } from './holding-words';
import { holdings } from './holdings';
import type { MaskedIdentity } from './identity.server';
import { personalDataMessages } from './messages';

function above(language: Language) {
  const to = paths(language);
  return [
    [to.account(), accountMessages[language].overview.title],
    [to.personalData(), personalDataMessages[language].title],
  ] as const;
}

/** One's own name and identity document, with the separate consent they need. */
export function IdentityPage({
  language,
  fault,
  identity,
  consent,
}: SignInPageProps & { identity: MaskedIdentity | null; consent: ConsentVersion }) {
  const words = personalDataMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.identity} purpose={words.identityPurpose} above={above(language)} />
      {identity && (
        <p className="mb-5">
          {words.recorded}
          {colon(language)}
          <strong>{identity.name}</strong> · {documentName(language, identity)} <code>{identity.idCard}</code>
        </p>
      )}
      <AccountForm language={language} action={to.accountIdentity()} fault={fault}>
        <TextField name="name" label={words.name} autoComplete="name" value={identity?.name} />
        <ChoiceField
          name="kind"
          label={words.kind}
          choices={documentKinds.map((kind) => [kind, documentName(language, { kind, country: null })])}
          value={identity?.kind ?? 'id-card'}
        />
        <ChoiceField
          name="country"
          label={words.country}
          hint={words.countryHint}
          none={words.countryNone}
          choices={countryChoices(language)}
          required={false}
          value={identity?.country ?? ''}
        />
        <TextField name="idCard" label={words.idCard} hint={words.idCardHint} autoComplete="off" size={22} />
        <ConsentText language={language} consent={consent} />
        <TickField name="consent" label={`${words.identityConsent} ${consent.version}`} />
        <Submit>{words.save}</Submit>
      </AccountForm>
    </>
  );
}

/** Every consent given, with its text; what can be withdrawn has a button. */
export function ConsentsPage({
  language,
  consents,
}: {
  language: Language;
  consents: readonly (GivenConsent & { text: ConsentVersion | null })[];
}) {
  const words = personalDataMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.consents} purpose={words.consentsPurpose} above={above(language)} />
      <ul className="max-w-2xl space-y-6">
        {consents.map((consent) => (
          <li key={`${consent.purpose} ${consent.givenAt}`} className="card space-y-3">
            <h2 className="text-base">
              {words.consentNames[consent.purpose]} {consent.version}
            </h2>
            <p className="text-sm text-muted">
              {words.given} {dateInChina(new Date(consent.givenAt))} ·{' '}
              {consent.withdrawnAt
                ? `${words.withdrawn} ${dateInChina(new Date(consent.withdrawnAt))}`
                : words.standing}
            </p>
            {consent.text && (
              <details>
                <summary>{words.version}</summary>
                <ConsentText language={language} consent={consent.text} />
              </details>
            )}
            {!consent.withdrawnAt &&
              (consent.purpose === 'account' ? (
                <a href={to.accountDeletion()}>{words.byDeletion}</a>
              ) : (
                <ButtonForm action={to.consents()} values={{ purpose: consent.purpose }}>
                  {words.withdraw}
                  <span className="sr-only"> {words.consentNames[consent.purpose]}</span>
                </ButtonForm>
              ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Asking for deletion, with what it erases and what stays and why; or taking the request back. */
export function DeletionPage({
  language,
  fault,
  request,
  days,
}: SignInPageProps & { request: DeletionRequest | null; days: number }) {
  const words = personalDataMessages[language];
  const to = paths(language);
  const namesOf = (some: readonly Holding[]) =>
    listed(language, [...new Set(some.map(({ name }) => textIn(language, holdingNames[name])))]);
  const kept = holdings.filter((holding) => holding.fate !== 'erase');
  const reasons = [...new Set(kept.map((holding) => holding.why))];
  return (
    <>
      <PageTitle
        language={language}
        title={words.deletion}
        purpose={words.deletionPurpose(String(days))}
        above={above(language)}
      />
      {request ? (
        <div className="notice notice-warning max-w-xl space-y-3">
          <p>{words.due(dateInChina(new Date(request.dueAt)))}</p>
          <ButtonForm action={to.accountDeletion()} values={{ step: 'cancel' }} look="button">
            {words.cancel}
          </ButtonForm>
        </div>
      ) : (
        <>
          <h2>{words.erased}</h2>
          <p className="prose-width mb-4">{namesOf(holdings.filter((holding) => holding.fate === 'erase'))}</p>
          <h2>{words.kept}</h2>
          <ul className="prose-width mb-6 list-disc ps-5">
            {reasons.map((reason) => (
              <li key={reason}>
                <strong>{reason && textIn(language, reasonsKept[reason])}</strong>
                <br />
                {namesOf(kept.filter((holding) => holding.why === reason))}
              </li>
            ))}
          </ul>
          <AccountForm language={language} action={to.accountDeletion()} fault={fault}>
            <input type="hidden" name="step" value="ask" />
            <TickField name="confirm" label={words.confirm} />
            <Submit>{words.ask}</Submit>
          </AccountForm>
        </>
      )}
    </>
  );
}
