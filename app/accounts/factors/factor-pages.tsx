import { paths } from '../../paths';
import { ButtonForm, Submit } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import { QrCode } from '../../ui/qr-code';
import { accountMessages } from '../account-messages';
import type { PendingTotp } from './pending-totp.server';
import { RecoveryCodes } from './recovery-codes';
import { AccountForm, type SignInPageProps } from '../sign-in/sign-in-pages';

interface TotpPageProps extends SignInPageProps {
  enrolled: boolean;
  pending: PendingTotp | null;
  /** Shown once, in the answer to the first right code. */
  recoveryCodes?: readonly string[];
}

/** Setting up the authenticator app: begin, scan and type a code; later: take it away. */
export function TotpPage({ language, fault, enrolled, pending, recoveryCodes }: TotpPageProps) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.totp.title}
        purpose={words.totp.purpose}
        above={[[to.account(), words.overview.title]]}
      />
      {recoveryCodes && <RecoveryCodes language={language} codes={recoveryCodes} />}
      {enrolled && (
        <>
          <p role="status" className="mb-4">
            {words.totp.enrolled}
          </p>
          <AccountForm language={language} action={to.accountTotp()} fault={fault}>
            <input type="hidden" name="step" value="remove" />
            <button type="submit" className="button button-secondary">
              {words.totp.remove}
            </button>
          </AccountForm>
        </>
      )}
      {!enrolled && !pending && (
        <AccountForm language={language} action={to.accountTotp()} fault={fault}>
          <input type="hidden" name="step" value="begin" />
          <button type="submit" className="button">
            {words.totp.begin}
          </button>
        </AccountForm>
      )}
      {!enrolled && pending && (
        <>
          <p className="mb-2 font-semibold">{words.totp.scan}</p>
          <QrCode modules={pending.qr} label={words.totp.qr} />
          <p className="my-4">
            {words.totp.orType}
            <br />
            <code className="wrap-anywhere text-lg">{pending.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <AccountForm language={language} action={to.accountTotp()} fault={fault}>
            <input type="hidden" name="step" value="confirm" />
            <TextField name="code" label={words.totp.code} inputMode="numeric" autoComplete="one-time-code" size={12} />
            <Submit>{words.totp.confirm}</Submit>
          </AccountForm>
          <div className="mt-6">
            <ButtonForm action={to.accountTotp()} values={{ step: 'begin' }}>
              {words.totp.restart}
            </ButtonForm>
          </div>
        </>
      )}
    </>
  );
}

/** How many codes are left, and a new set, which is shown once. */
export function RecoveryCodesPage({
  language,
  fault,
  left,
  codes,
}: SignInPageProps & { left: number; codes?: readonly string[] }) {
  const words = accountMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.recovery.title}
        purpose={words.recovery.purpose}
        above={[[to.account(), words.overview.title]]}
      />
      {codes && <RecoveryCodes language={language} codes={codes} />}
      <p className="mb-4">{words.recovery.left(String(left))}</p>
      <AccountForm language={language} action={to.accountRecoveryCodes()} fault={fault}>
        <button type="submit" className="button button-secondary">
          {words.recovery.renew}
        </button>
      </AccountForm>
    </>
  );
}
