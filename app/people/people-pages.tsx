import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { accountMessages } from '../accounts/account-messages';
import { accountStateNames, type AccountState } from '../accounts/account-state';
import type { ListedPerson, Person } from './people.server';
import { peopleMessages } from './people-messages';
import { roleNames, type Role } from '../accounts/permissions/role';
import { roleName } from '../accounts/permissions/role-names';

interface PeoplePageProps {
  language: Language;
  query: { q: string; role: Role | null; state: AccountState | null };
  people: readonly ListedPerson[];
  next: number | null;
}

/** Accounts by address, role and state. */
export function PeoplePage({ language, query, people, next }: PeoplePageProps) {
  const words = peopleMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
        actions={
          <a href={to.backups()} className="button button-secondary">
            {words.backups}
          </a>
        }
      />
      <GetForm action={to.people()} className="mb-6 flex flex-wrap items-end gap-3">
        <div className="min-w-0 basis-64">
          <label htmlFor="people-q" className="font-semibold">
            {words.search}
          </label>
          <input id="people-q" type="search" name="q" defaultValue={query.q} className="field-input" />
        </div>
        <Choice
          name="role"
          label={words.role}
          any={words.anyRole}
          value={query.role}
          choices={roleNames.map((role) => [role, roleName(language, role)])}
        />
        <Choice
          name="state"
          label={words.state}
          any={words.anyState}
          value={query.state}
          choices={accountStateNames.map((state) => [state, words.states[state]])}
        />
        <button type="submit" className="button">
          {words.searchButton}
        </button>
      </GetForm>
      {people.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <DataTable
          rows={people}
          keyOf={(person) => person.id}
          columns={[
            {
              heading: words.search,
              namesRow: true,
              className: 'wrap-anywhere',
              cell: (person) => <a href={to.person(person.id)}>{person.email ?? words.account(String(person.id))}</a>,
            },
            { heading: words.state, cell: (person) => words.states[person.state] },
            {
              heading: words.roles,
              cell: (person) => listed(language, person.roles, (role) => roleName(language, role)),
            },
            { heading: words.created, cell: (person) => dateInChina(new Date(person.createdAt)) },
          ]}
        />
      )}
      {next && (
        <p className="mt-4">
          <a href={to.people({ ...query, after: next })}>{words.more}</a>
        </p>
      )}
    </>
  );
}

function Choice({
  name,
  label,
  any,
  value,
  choices,
}: {
  name: string;
  label: string;
  any: string;
  value: string | null;
  choices: readonly (readonly [string, string])[];
}) {
  return (
    <div>
      <label htmlFor={`people-${name}`} className="font-semibold">
        {label}
      </label>
      <select id={`people-${name}`} name={name} defaultValue={value ?? ''} className="field-input">
        <option value="">{any}</option>
        {choices.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One account with everything an administrator can do to it. */
export function PersonPage({ language, person, own }: { language: Language; person: Person; own: boolean }) {
  const words = peopleMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={<span className="wrap-anywhere">{person.email ?? words.account(String(person.id))}</span>}
        above={[[to.people(), words.title]]}
      />
      <dl className="facts mb-6">
        <dt>{words.state}</dt>
        <dd>{words.states[person.state]}</dd>
        <dt>{words.created}</dt>
        <dd>{dateInChina(new Date(person.createdAt))}</dd>
        <dt>{words.roles}</dt>
        <dd>
          {listed(language, person.roles, (grant) =>
            [roleName(language, grant.role), grant.regionCode ?? grant.companyId].filter(Boolean).join(' '),
          ) || words.noRoles}
        </dd>
        <dt>{words.factors}</dt>
        <dd>{words.factor(person.factors.totp, String(person.factors.passkeys))}</dd>
        <dt>{words.sessions}</dt>
        <dd>{person.sessions}</dd>
      </dl>
      {own && <p className="notice mb-5 max-w-xl">{words.own}</p>}
      <ul className="flex flex-wrap gap-3">
        {!own && person.state !== 'anonymised' && (
          <>
            <li>
              <a href={to.personRoles(person.id)} className="button button-secondary">
                {words.roles}
              </a>
            </li>
            <li>
              <a href={to.personState(person.id)} className="button button-secondary">
                {person.state === 'active' ? words.disable : words.enable}
              </a>
            </li>
            {person.sessions > 0 && (
              <li>
                <a href={to.personSessions(person.id)} className="button button-secondary">
                  {words.endSessions}
                </a>
              </li>
            )}
            {(person.factors.totp || person.factors.passkeys > 0) && (
              <li>
                <a href={to.personFactors(person.id)} className="button button-secondary">
                  {words.resetFactors}
                </a>
              </li>
            )}
          </>
        )}
        {person.hasIdentity && (
          <li>
            <a href={to.personIdentity(person.id)} className="button button-secondary">
              {words.identity}
            </a>
          </li>
        )}
        <li>
          <a href={to.personHistory(person.id)} className="button button-secondary">
            {words.history}
          </a>
        </li>
      </ul>
    </>
  );
}
