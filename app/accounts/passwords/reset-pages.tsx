import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { PasswordField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { signInMessages } from '../sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from '../sign-in/sign-in-pages';

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
