import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { PasswordField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { accountMessages } from '../account-messages';
import { signInMessages } from '../sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from '../sign-in/sign-in-pages';

/** Another password, given the present one. */
export function PasswordPage({ language, fault, email }: SignInPageProps & { email: string }) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.passwordChange.title}
        purpose={words.passwordChange.purpose}
        above={[[to.account(), words.overview.title]]}
      />
      <AccountForm language={language} action={to.accountPassword()} fault={fault}>
        <input type="email" name="email" value={email} readOnly autoComplete="username" hidden />
        <PasswordField name="current" label={words.passwordChange.current} autoComplete="current-password" />
        <PasswordField
          name="next"
          label={words.passwordChange.next}
          hint={signInMessages[language].passwordHint}
          autoComplete="new-password"
        />
        <Submit>{words.passwordChange.button}</Submit>
      </AccountForm>
    </>
  );
}
