import { dateInChina } from '../../calendar/working-days';
import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { accountMessages } from '../account-messages';
import type { ListedPasskey } from './passkey-enrolment.server';
import { PasskeyPrompt } from './passkey-prompt';
import { RecoveryCodes } from './recovery-codes';
import { explainAccount } from '../refusals';
import { signInMessages } from '../sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from '../sign-in/sign-in-pages';

/** Signing in with a passkey, as the second step after a password or alone. */
export function PasskeySignInPage({
  language,
  fault,
  next,
  options,
}: SignInPageProps & { next: string | null; options: string | null }) {
  const words = signInMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.passkey.title}
        purpose={words.passkey.purpose}
        above={[[to.signIn(next), words.signIn.title]]}
      />
      {fault && <Refusals language={language} fault={fault} />}
      {options && (
        <PasskeyPrompt action={to.signInPasskey(next)} words={words.passkey} kind="sign-in" options={options} />
      )}
      <p className="mt-6">
        <a href={to.signIn(next)}>{words.passkey.password}</a>
      </p>
    </>
  );
}

function Refusals({ language, fault }: SignInPageProps) {
  return (
    <ul role="alert" className="notice notice-missing mb-5 max-w-xl">
      {fault?.refusals.map((refusal) => (
        <li key={refusal.code}>{explainAccount(language, refusal)}</li>
      ))}
    </ul>
  );
}

interface PasskeysPageProps extends SignInPageProps {
  passkeys: readonly ListedPasskey[];
  /** WebAuthn options as JSON text. */
  options: string;
  /** Shown once, after the first factor was added. */
  recoveryCodes?: readonly string[];
}

/** One's passkeys, and adding one under a name its owner recognises. */
export function PasskeysPage({ language, fault, passkeys, options, recoveryCodes }: PasskeysPageProps) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.passkeys.title}
        purpose={words.passkeys.purpose}
        above={[[to.account(), words.overview.title]]}
      />
      {recoveryCodes && <RecoveryCodes language={language} codes={recoveryCodes} />}
      {fault && <Refusals language={language} fault={fault} />}
      <section className="mb-8">
        <h2>{words.passkeys.listed}</h2>
        {passkeys.length === 0 && <p className="text-muted">{words.passkeys.none}</p>}
        <ul className="mt-2 max-w-xl space-y-3">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="card flex flex-wrap items-center justify-between gap-3">
              <div className="min-w-0">
                <strong className="wrap-anywhere">{passkey.name}</strong>
                <p className="text-sm text-muted">
                  {words.passkeys.dates(
                    dateInChina(new Date(passkey.createdAt)),
                    passkey.lastUsedAt ? dateInChina(new Date(passkey.lastUsedAt)) : '',
                  )}
                </p>
              </div>
              <ButtonForm action={to.accountPasskey(passkey.id)}>
                {words.passkeys.remove}
                <span className="sr-only"> {passkey.name}</span>
              </ButtonForm>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="mb-3">{words.passkeys.add}</h2>
        <PasskeyPrompt action={to.accountPasskeys()} words={words.passkeys} kind="register" options={options}>
          <TextField name="name" label={words.passkeys.name} hint={words.passkeys.nameHint} autoComplete="off" />
        </PasskeyPrompt>
      </section>
    </>
  );
}

/** Why a passkey cannot be removed, when it cannot. */
export function PasskeyRemovalPage({ language, fault, passkey }: SignInPageProps & { passkey: number }) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.passkeys.removeTitle}
        above={[
          [to.account(), words.overview.title],
          [to.accountPasskeys(), words.passkeys.title],
        ]}
      />
      <AccountForm language={language} action={to.accountPasskey(passkey)} fault={fault}>
        <button type="submit" className="button">
          {words.passkeys.remove}
        </button>
      </AccountForm>
    </>
  );
}
