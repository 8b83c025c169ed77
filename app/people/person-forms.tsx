import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions, Submit } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { Person } from './people.server';
import { peopleMessages } from './people-messages';
import { isRole, roleNames, type RoleGrant } from '../accounts/permissions/role';
import { roleName } from '../accounts/permissions/role-names';
import { AccountForm, type SignInPageProps } from '../accounts/sign-in/sign-in-pages';

interface PersonFormProps extends SignInPageProps {
  person: Person;
}

function above(language: Language, person: Person) {
  const to = paths(language);
  const words = peopleMessages[language];
  return [
    [to.people(), words.title],
    [to.person(person.id), person.email ?? words.account(String(person.id))],
  ] as const;
}

/** Disabling, or enabling again; both want a reason. */
export function PersonStatePage({ language, fault, person }: PersonFormProps) {
  const words = peopleMessages[language];
  const disabling = person.state === 'active';
  return (
    <>
      <PageTitle
        language={language}
        title={disabling ? words.disable : words.enable}
        purpose={disabling ? words.disableHint : undefined}
        above={above(language, person)}
      />
      <AccountForm language={language} action={paths(language).personState(person.id)} fault={fault}>
        <input type="hidden" name="move" value={disabling ? 'disable' : 'enable'} />
        <LongTextField name="reason" label={words.reason} hint={words.reasonHint} />
        <Submit>{disabling ? words.disable : words.enable}</Submit>
      </AccountForm>
    </>
  );
}

/** A deed to an account that wants nothing but a reason. */
export function PersonReasonPage({
  language,
  fault,
  person,
  deed,
}: PersonFormProps & { deed: 'endSessions' | 'resetFactors' }) {
  const words = peopleMessages[language];
  const to = paths(language);
  const text =
    deed === 'endSessions'
      ? { title: words.endSessions, hint: words.endSessionsHint, action: to.personSessions(person.id) }
      : { title: words.resetFactors, hint: words.resetFactorsHint, action: to.personFactors(person.id) };
  return (
    <>
      <PageTitle language={language} title={text.title} purpose={text.hint} above={above(language, person)} />
      <AccountForm language={language} action={text.action} fault={fault}>
        <LongTextField name="reason" label={words.reason} hint={words.reasonHint} />
        <Submit>{text.title}</Submit>
      </AccountForm>
    </>
  );
}

/** A grant as one form value, and back: `reviewer:440100::`, `member::12:`, `representative:::3`. */
function grantText(grant: RoleGrant): string {
  return `${grant.role}:${grant.regionCode ?? ''}:${grant.companyId ?? ''}:${grant.institutionId ?? ''}`;
}

/** Granting a role with its scope, and revoking one with a reason. */
export function PersonRolesPage({ language, fault, person }: PersonFormProps) {
  const words = peopleMessages[language];
  const to = paths(language);
  const revoking = fault?.values.step === 'revoke';
  const scoped = (grant: RoleGrant) =>
    [roleName(language, grant.role), grant.regionCode ?? grant.companyId ?? grant.institutionId]
      .filter(Boolean)
      .join(' ');
  const chosen = fault?.values.role;
  return (
    <>
      <PageTitle language={language} title={words.roles} purpose={words.grantReason} above={above(language, person)} />
      <div className="grid gap-10 lg:grid-cols-2">
        <section>
          <h2 className="mb-3">{words.grant}</h2>
          <AccountForm language={language} action={to.personRoles(person.id)} fault={revoking ? null : fault}>
            <input type="hidden" name="step" value="grant" />
            <ChoiceField
              name="role"
              label={words.role}
              none={words.chooseRole}
              value={chosen && isRole(chosen) ? chosen : ''}
              choices={roleNames.map((role) => [role, roleName(language, role)])}
            />
            <TextField
              name="region"
              label={words.region}
              hint={words.regionHint}
              inputMode="numeric"
              required={false}
              size={8}
            />
            <TextField
              name="company"
              label={words.company}
              hint={words.companyHint}
              inputMode="numeric"
              required={false}
              size={8}
            />
            <TextField
              name="institution"
              label={words.institution}
              hint={words.institutionHint}
              inputMode="numeric"
              required={false}
              size={8}
            />
            <Submit>{words.grant}</Submit>
          </AccountForm>
        </section>
        {person.roles.length > 0 && (
          <section>
            <h2 className="mb-3">{words.revokeTitle}</h2>
            <AccountForm language={language} action={to.personRoles(person.id)} fault={revoking ? fault : null}>
              <input type="hidden" name="step" value="revoke" />
              <ChoiceField
                name="grant"
                label={words.role}
                choices={person.roles.map((grant) => [grantText(grant), scoped(grant)])}
              />
              <LongTextField name="reason" label={words.reason} hint={words.reasonHint} />
              <FormActions>
                <button type="submit" className="button button-secondary">
                  {words.revoke}
                </button>
              </FormActions>
            </AccountForm>
          </section>
        )}
      </div>
    </>
  );
}

/** The masked number; opening it wants a reason. */
export function PersonIdentityPage({
  language,
  fault,
  person,
  masked,
  opened,
}: PersonFormProps & {
  masked: { name: string; idCard: string } | null;
  /** Opened a moment ago. */
  opened?: { name: string; idCard: string };
}) {
  const words = peopleMessages[language];
  const shown = opened ?? masked;
  return (
    <>
      <PageTitle
        language={language}
        title={words.identity}
        purpose={words.unmaskHint}
        above={above(language, person)}
      />
      {shown && (
        <p className={opened ? 'notice notice-warning mb-5 max-w-xl' : 'mb-5'}>
          {opened && <strong>{words.unmasked} </strong>}
          {shown.name} <code className="wrap-anywhere">{shown.idCard}</code>
        </p>
      )}
      {!opened && (
        <AccountForm language={language} action={paths(language).personIdentity(person.id)} fault={fault}>
          <LongTextField name="reason" label={words.reason} hint={words.reasonHint} />
          <Submit>{words.unmask}</Submit>
        </AccountForm>
      )}
    </>
  );
}
