import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { Form, FormActions, Submit } from '../../ui/form';
import { PasswordField, TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { explainAccount } from '../refusals';
import { signInMessages } from './sign-in-messages';

export interface SignInPageProps {
  language: Language;
  fault: FormFault | null;
}

/** A form about signing in, with the words and explanations all of them share. */
export function AccountForm({
  language,
  action,
  fault,
  children,
}: SignInPageProps & { action: string; children: ReactNode }) {
  return (
    <Form
      action={action}
      fault={fault}
      explain={(refusal) => explainAccount(language, refusal)}
      faultTitle={signInMessages[language].faultTitle}
    >
      {children}
    </Form>
  );
}

/** Address and password; where a notice about what just happened stands above the form. */
export function SignInPage({
  language,
  fault,
  next,
  notice,
}: SignInPageProps & { next: string | null; notice: keyof typeof signInMessages.zh.signIn.notices | null }) {
  const words = signInMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.signIn.title} purpose={words.signIn.purpose} />
      {notice && !fault && (
        <p role="status" className="notice mb-5 max-w-xl">
          {words.signIn.notices[notice]}
        </p>
      )}
      <AccountForm language={language} action={to.signIn(next)} fault={fault}>
        <TextField name="email" label={words.email} type="email" inputMode="email" autoComplete="username" />
        <PasswordField name="password" label={words.password} autoComplete="current-password" />
        <FormActions>
          <button type="submit" className="button">
            {words.signIn.button}
          </button>
          <a href={to.passwordResetRequest()}>{words.signIn.forgotten}</a>
        </FormActions>
      </AccountForm>
      <ul className="mt-8 flex max-w-xl flex-wrap gap-3">
        <li>
          <a href={to.signInPasskey(next)} className="button button-secondary">
            {words.signIn.passkey}
          </a>
        </li>
        <li>
          <a href={to.registration(next)} className="button button-secondary">
            {words.signIn.register}
          </a>
        </li>
      </ul>
    </>
  );
}

interface SecondFactorPageProps extends SignInPageProps {
  next: string | null;
  factors: { totp: boolean; passkeys: number };
  recovery: boolean;
}

/** The second step: the app's digits, or a recovery code; a passkey has a page of its own, which needs script. */
export function SecondFactorPage({ language, fault, next, factors, recovery }: SecondFactorPageProps) {
  const words = signInMessages[language];
  const to = paths(language);
  const kind = recovery || !factors.totp ? 'recovery-code' : 'totp';
  return (
    <>
      <PageTitle
        language={language}
        title={words.secondFactor.title}
        purpose={words.secondFactor.purpose}
        above={[[to.signIn(next), words.signIn.title]]}
      />
      <AccountForm language={language} action={to.signInSecondFactor(next, kind === 'recovery-code')} fault={fault}>
        <input type="hidden" name="kind" value={kind} />
        {kind === 'totp' ? (
          <TextField
            name="code"
            label={words.secondFactor.totp}
            inputMode="numeric"
            autoComplete="one-time-code"
            size={12}
          />
        ) : (
          <TextField
            name="code"
            label={words.secondFactor.recovery}
            hint={words.secondFactor.recoveryHint}
            autoComplete="off"
            size={20}
          />
        )}
        <Submit>{words.secondFactor.button}</Submit>
      </AccountForm>
      <ul className="link-list mt-8 space-y-1">
        {kind === 'totp' && (
          <li>
            <a href={to.signInSecondFactor(next, true)}>{words.secondFactor.useRecovery}</a>
          </li>
        )}
        {factors.passkeys > 0 && (
          <li>
            <a href={to.signInPasskey(next)}>{words.secondFactor.usePasskey}</a>
          </li>
        )}
        <li>
          <a href={to.signIn(next)}>{words.secondFactor.again}</a>
        </li>
      </ul>
    </>
  );
}
