import { paths } from '../../paths';
import { Submit } from '../../ui/form';
import { PasswordField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { accountMessages } from '../account-messages';
import { signInMessages } from '../sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from '../sign-in/sign-in-pages';

/** The password once more, before a sensitive change. */
export function ProofPage({ language, fault, next }: SignInPageProps & { next: string | null }) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.proof.title}
        purpose={words.proof.purpose}
        above={[[to.account(), words.overview.title]]}
      />
      <AccountForm language={language} action={to.accountProof(next)} fault={fault}>
        <PasswordField name="password" label={signInMessages[language].password} autoComplete="current-password" />
        <Submit>{words.proof.button}</Submit>
      </AccountForm>
    </>
  );
}
