import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { ButtonForm, FormActions, Submit } from '../ui/form';
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

/** The code from the mail; another one can be asked for. */
export function RegistrationCodePage({
  language,
  fault,
  token,
  sentAgain,
  next,
}: SignInPageProps & { token: string; sentAgain: boolean; next: string | null }) {
  const words = signInMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.registrationCode.title}
        purpose={words.registrationCode.purpose}
        above={[[to.registration(next), words.registration.title]]}
      />
      {sentAgain && !fault && (
        <p role="status" className="notice mb-5 max-w-xl">
          {words.registrationCode.sentAgain}
        </p>
      )}
      <AccountForm language={language} action={to.registrationCode(token, false, next)} fault={fault}>
        <TextField
          name="code"
          label={words.code}
          hint={words.registrationCode.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={14}
        />
        <Submit>{words.registrationCode.button}</Submit>
      </AccountForm>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ButtonForm action={to.registrationCode(token, false, next)} values={{ again: 'yes' }}>
          {words.registrationCode.again}
        </ButtonForm>
        <a href={to.registration(next)}>{words.registrationCode.restart}</a>
      </div>
    </>
  );
}
