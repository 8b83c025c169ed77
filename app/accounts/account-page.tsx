import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { PageTitle } from '../ui/page-title';
import { accountMessages } from './account-messages';
import type { AccountOverview } from './account-overview.server';
import { AccountWays } from './account-ways';
import type { RoleGrant } from './permissions/role';
import { roleName } from './permissions/role-names';

interface Props {
  language: Language;
  account: AccountOverview;
}

/** Everything about one's account on one page, each line leading to where it is changed. */
export function AccountPage({ language, account }: Props) {
  const words = accountMessages[language].overview;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={<ButtonForm action={to.signOut()}>{words.signOut}</ButtonForm>}
      />
      {account.rolesWait && <RolesWait language={language} account={account} />}
      <div className="grid items-start gap-x-16 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div className="space-y-8">
          <Profile language={language} account={account} />
          <Protection language={language} account={account} />
          <Group title={words.roles}>
            {account.roles.map((grant) => (
              <Role
                key={`${grant.role} ${grant.regionCode} ${grant.companyId}`}
                language={language}
                grant={grant}
                firm={account.firms.find(({ id }) => id === grant.companyId)}
              />
            ))}
          </Group>
        </div>
        <div className="space-y-8">
          <AccountWays language={language} account={account} />
        </div>
      </div>
    </>
  );
}

function hasFactor({ factors }: AccountOverview): boolean {
  return factors.totp || factors.passkeys > 0;
}

/** Why roles that need a second factor are not in use yet. */
function RolesWait({ language, account }: Props) {
  const words = accountMessages[language].overview;
  return (
    <div className="notice notice-warning mb-6 max-w-2xl">
      <p>{hasFactor(account) ? words.factorSignIn : words.factorNeeded}</p>
      {!hasFactor(account) && (
        <p className="mt-2">
          <a href={paths(language).accountTotp()} className="button">
            {words.setUpFactor}
          </a>
        </p>
      )}
    </div>
  );
}

function Profile({ language, account }: Props) {
  const words = accountMessages[language].overview;
  const to = paths(language);
  const change = (name: string) => [words.change, words.changeWhat(name)] as const;
  return (
    <Group title={words.profile}>
      <Line name={words.email} value={account.email} way={[to.accountEmail(), ...change(words.email)]} />
      <Line name={words.password} value={words.passwordSet} way={[to.accountPassword(), ...change(words.password)]} />
      <Line
        name={words.sessions}
        value={words.count(String(account.sessions))}
        way={[to.accountSessions(), words.manage, words.manageWhat(words.sessions)]}
      />
    </Group>
  );
}

function Protection({ language, account }: Props) {
  const words = accountMessages[language].overview;
  const to = paths(language);
  const { totp, passkeys } = account.factors;
  const manage = (name: string) => [words.manage, words.manageWhat(name)] as const;
  return (
    <Group title={words.protection}>
      <Line name={words.totp} value={totp ? words.on : words.off} way={[to.accountTotp(), ...manage(words.totp)]} />
      <Line
        name={words.passkeys}
        value={words.count(String(passkeys))}
        way={[to.accountPasskeys(), ...manage(words.passkeys)]}
      />
      {hasFactor(account) ? (
        <Line
          name={words.recovery}
          value={words.codesLeft(String(account.recoveryCodes))}
          way={[to.accountRecoveryCodes(), ...manage(words.recovery)]}
        />
      ) : (
        <Line name={words.recovery} value={words.noCodes} />
      )}
    </Group>
  );
}

interface RoleProps {
  language: Language;
  grant: RoleGrant;
  /** The firm a role is held for. */
  firm: AccountOverview['firms'][number] | undefined;
}

function Role({ language, grant: { role, regionCode }, firm }: RoleProps) {
  const words = accountMessages[language].overview;
  if (!firm) return <Line name={roleName(language, role)} value={regionCode ? words.scopeRegion(regionCode) : ''} />;
  const name = localised(language, firm.nameZh, firm.nameEn);
  return (
    <Line
      name={roleName(language, role)}
      value={name}
      way={[paths(language).company(firm.slug), words.open, words.openWhat(name)]}
    />
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

interface LineProps {
  name: string;
  value: string;
  /** Where it is changed, with the word for that, and the whole sentence for who hears only links. */
  way?: readonly [href: string, verb: string, about: string];
}

function Line({ name, value, way }: LineProps) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
      <dt className="w-32 text-muted">{name}</dt>
      <dd className="wrap-anywhere flex grow flex-wrap items-baseline justify-between gap-x-4">
        <span>{value}</span>
        {way && (
          <a href={way[0]} aria-label={way[2]} className="inline-flex min-h-8 items-center">
            {way[1]}
          </a>
        )}
      </dd>
    </div>
  );
}
