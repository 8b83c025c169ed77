import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions, Submit } from '../ui/form';
import { PasswordField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { ConsentText } from './consents/consent-text';
import type { ConsentVersion } from './consents/consent-texts';
import { signInMessages } from './sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from './sign-in/sign-in-pages';

interface NewAccountProps extends SignInPageProps {
  consent: ConsentVersion;
}

/** Address, password and consent: what both ways to an account ask for. */
function NewAccountFields({ language, consent }: { language: Language; consent: ConsentVersion }) {
  const words = signInMessages[language];
  return (
    <>
      <TextField name="email" label={words.email} type="email" inputMode="email" autoComplete="username" />
      <PasswordField name="password" label={words.password} hint={words.passwordHint} autoComplete="new-password" />
      <ConsentText language={language} consent={consent} />
      <TickField
        name="consent"
        label={
          <>
            {words.registration.consent} <strong>{words.registration.consentText}</strong> {consent.version}
          </>
        }
      />
    </>
  );
}

export function RegistrationPage({ language, fault, consent, next }: NewAccountProps & { next: string | null }) {
  const words = signInMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.registration.title} purpose={words.registration.purpose} />
      <AccountForm language={language} action={to.registration(next)} fault={fault}>
        <NewAccountFields language={language} consent={consent} />
        <FormActions>
          <button type="submit" className="button">
            {words.registration.button}
          </button>
          <a href={to.signIn(next)}>{words.registration.haveAccount}</a>
        </FormActions>
      </AccountForm>
    </>
  );
}

/** The page behind the link a first start prints. */
export function SetupPage({
  language,
  fault,
  consent,
  token,
  open,
}: NewAccountProps & { token: string; open: boolean }) {
  const words = signInMessages[language];
  const to = paths(language);
  if (!open) {
    return (
      <>
        <PageTitle language={language} title={words.setup.title} />
        <p className="notice notice-warning max-w-xl">{words.setup.expired}</p>
        <p className="mt-4">
          <a href={to.signIn()}>{words.signIn.title}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle language={language} title={words.setup.title} purpose={words.setup.purpose} />
      <AccountForm language={language} action={to.setup(token)} fault={fault}>
        <NewAccountFields language={language} consent={consent} />
        <Submit>{words.setup.button}</Submit>
      </AccountForm>
    </>
  );
}

/** Asking for a reset link; answers alike whatever the address. */
export function ResetRequestPage({ language, fault, sent }: SignInPageProps & { sent: boolean }) {
  const words = signInMessages[language];
  const to = paths(language);
  if (sent && !fault) {
    return (
      <>
        <PageTitle language={language} title={words.reset.sentTitle} above={[[to.signIn(), words.signIn.title]]} />
        <p role="status" className="notice max-w-xl">
          {words.reset.sent}
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle
        language={language}
        title={words.reset.title}
        purpose={words.reset.purpose}
        above={[[to.signIn(), words.signIn.title]]}
      />
      <AccountForm language={language} action={to.passwordResetRequest()} fault={fault}>
        <TextField name="email" label={words.email} type="email" inputMode="email" autoComplete="username" />
        <Submit>{words.reset.button}</Submit>
      </AccountForm>
    </>
  );
}

/** The page behind a reset link. */
export function NewPasswordPage({
  language,
  fault,
  token,
  email,
}: SignInPageProps & { token: string; email: string | null }) {
  const words = signInMessages[language];
  const to = paths(language);
  if (email === null) {
    return (
      <>
        <PageTitle language={language} title={words.reset.expiredTitle} above={[[to.signIn(), words.signIn.title]]} />
        <p>
          <a href={to.passwordResetRequest()} className="button">
            {words.reset.another}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <PageTitle
        language={language}
        title={words.reset.newTitle}
        purpose={words.reset.newPurpose}
        above={[[to.signIn(), words.signIn.title]]}
      />
      <AccountForm language={language} action={to.passwordReset(token)} fault={fault}>
        {/* Password managers file the new password under this name. */}
        <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
        <PasswordField
          name="password"
          label={words.newPassword}
          hint={words.passwordHint}
          autoComplete="new-password"
        />
        <Submit>{words.reset.newButton}</Submit>
      </AccountForm>
    </>
  );
}
