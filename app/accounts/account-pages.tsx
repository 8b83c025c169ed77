import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm, Submit } from '../ui/form';
import { PasswordField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { accountMessages } from './account-messages';
import type { AccountOverview } from './account-overview.server';
import { deskLinks } from './permissions/desks';
import { roleName } from './permissions/role-names';
import { signInMessages } from './sign-in/sign-in-messages';
import { AccountForm, type SignInPageProps } from './sign-in/sign-in-pages';

/** Everything about one's account on one page, each line leading to where it is changed. */
export function AccountPage({ language, account }: { language: Language; account: AccountOverview }) {
  const words = accountMessages[language].overview;
  const to = paths(language);
  const factors = account.factors.totp || account.factors.passkeys > 0;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={<ButtonForm action={to.signOut()}>{words.signOut}</ButtonForm>}
      />
      {account.rolesWait && (
        <div className="notice notice-warning mb-6 max-w-2xl">
          <p>{factors ? words.factorSignIn : words.factorNeeded}</p>
          {!factors && (
            <p className="mt-2">
              <a href={to.accountTotp()} className="button">
                {words.setUpFactor}
              </a>
            </p>
          )}
        </div>
      )}
      <div className="max-w-2xl space-y-8">
        <Group title={words.profile}>
          <Line
            name={words.email}
            value={account.email}
            href={to.accountEmail()}
            verb={words.change}
            about={words.changeWhat(words.email)}
          />
          <Line
            name={words.password}
            value={words.passwordSet}
            href={to.accountPassword()}
            verb={words.change}
            about={words.changeWhat(words.password)}
          />
          <Line
            name={words.sessions}
            value={words.count(String(account.sessions))}
            href={to.accountSessions()}
            verb={words.manage}
            about={words.manageWhat(words.sessions)}
          />
        </Group>
        <Group title={words.protection}>
          <Line
            name={words.totp}
            value={account.factors.totp ? words.on : words.off}
            href={to.accountTotp()}
            verb={words.manage}
            about={words.manageWhat(words.totp)}
          />
          <Line
            name={words.passkeys}
            value={words.count(String(account.factors.passkeys))}
            href={to.accountPasskeys()}
            verb={words.manage}
            about={words.manageWhat(words.passkeys)}
          />
          {factors ? (
            <Line
              name={words.recovery}
              value={words.codesLeft(String(account.recoveryCodes))}
              href={to.accountRecoveryCodes()}
              verb={words.manage}
              about={words.manageWhat(words.recovery)}
            />
          ) : (
            <Line name={words.recovery} value={words.noCodes} />
          )}
        </Group>
        <Group title={words.roles}>
          {account.roles.map(({ role, regionCode, companyId }) => {
            const firm = account.firms.find(({ id }) => id === companyId);
            const key = `${role} ${regionCode} ${companyId}`;
            if (!firm)
              return (
                <Line
                  key={key}
                  name={roleName(language, role)}
                  value={regionCode ? words.scopeRegion(regionCode) : ''}
                />
              );
            const name = localised(language, firm.nameZh, firm.nameEn);
            return (
              <Line
                key={key}
                name={roleName(language, role)}
                value={name}
                href={to.company(firm.slug)}
                verb={words.open}
                about={words.openWhat(name)}
              />
            );
          })}
        </Group>
        <nav aria-label={words.work}>
          <h2>{words.work}</h2>
          <ul className="link-list mt-2 space-y-1">
            <li>
              <a href={to.applications()}>{words.applications}</a>
            </li>
            <li>
              <a href={to.savedSearches()}>{words.savedSearches}</a>
            </li>
            <li>
              <a href={to.colleagueRequests()}>{words.colleagueRequests}</a>
            </li>
            <li>
              <a href={to.inquiries()}>{words.inquiries}</a>
            </li>
            <li>
              <a href={to.certificationApplications()}>{words.certifications}</a>
            </li>
            <li>
              <a href={to.wallet()}>{words.wallet}</a>
            </li>
            {deskLinks(language, account.desks).map(([href, name]) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
            {account.mayRunBackups && (
              <li>
                <a href={to.backups()}>{words.backups}</a>
              </li>
            )}
            {account.maySeeRegionHistory && (
              <li>
                <a href={to.deskHistory()}>{words.regionHistory}</a>
              </li>
            )}
          </ul>
        </nav>
        <nav aria-label={words.privacy}>
          <h2>{words.privacy}</h2>
          <ul className="link-list mt-2 space-y-1">
            <li>
              <a href={to.personalData()}>{words.data}</a>
            </li>
            <li>
              <a href={to.accountHistory()}>{words.history}</a>
            </li>
            {account.maySeeAllHistory && (
              <li>
                <a href={to.history()}>{words.allHistory}</a>
              </li>
            )}
          </ul>
        </nav>
      </div>
    </>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="mt-2 border-t border-line">{children}</dl>
    </section>
  );
}

function Line({
  name,
  value,
  href,
  verb,
  about,
}: {
  name: string;
  value: string;
  href?: string;
  verb?: string;
  about?: string;
}) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
      <dt className="w-32 text-muted">{name}</dt>
      <dd className="wrap-anywhere flex grow flex-wrap items-baseline justify-between gap-x-4">
        <span>{value}</span>
        {href && (
          <a href={href} aria-label={about} className="inline-flex min-h-8 items-center">
            {verb}
          </a>
        )}
      </dd>
    </div>
  );
}

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
