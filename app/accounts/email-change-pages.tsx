import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { Submit } from '../ui/form';
import { PasswordField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { accountMessages } from './account-messages';
import { signInMessages } from './sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from './sign-in/sign-in-pages';

/** Another address to sign in with; it counts once its code is typed in. */
export function EmailPage({ language, fault, email }: SignInPageProps & { email: string }) {
  const words = accountMessages[language].emailChange;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
      />
      <p className="mb-5">
        {words.current}
        {colon(language)}
        <strong className="wrap-anywhere">{email}</strong>
      </p>
      <AccountForm language={language} action={to.accountEmail()} fault={fault}>
        <TextField name="email" label={words.newEmail} type="email" inputMode="email" autoComplete="email" />
        <PasswordField name="password" label={words.password} autoComplete="current-password" />
        <Submit>{words.button}</Submit>
      </AccountForm>
    </>
  );
}

/** The code that was sent to the new address. */
export function EmailCodePage({ language, fault, token }: SignInPageProps & { token: string }) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.emailChange.codeTitle}
        purpose={words.emailChange.codePurpose}
        above={[
          [to.account(), words.overview.title],
          [to.accountEmail(), words.emailChange.title],
        ]}
      />
      <AccountForm language={language} action={to.accountEmailCode(token)} fault={fault}>
        <TextField
          name="code"
          label={signInMessages[language].code}
          hint={signInMessages[language].registrationCode.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={14}
        />
        <Submit>{words.emailChange.codeButton}</Submit>
      </AccountForm>
    </>
  );
}
