import { applicationMessages } from '../alliance/applications/application-messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { FaultNotice } from '../ui/fault-notice';
import { ButtonForm, Form, Submit } from '../ui/form';
import { LongTextField, TextField, TickField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { InstitutionTitle, type InstitutionProps } from './institution-title';
import { institutionMessages } from './messages';
import { explainInstitution } from './refusals';
import type { invitationsOf, Representatives } from './representative-list.server';

/** Who represents an institution, and whom it invited. */
export function RepresentativesPage({
  language,
  institution,
  representatives,
  fault,
}: InstitutionProps & { representatives: Representatives; fault: FormFault | null }) {
  const words = institutionMessages[language];
  const to = paths(language);
  const { people, invited } = representatives;
  return (
    <div className="space-y-6">
      <InstitutionTitle
        language={language}
        institution={institution}
        title={words.representatives}
        purpose={words.representativesPurpose}
      />
      {people.length === 0 && <p>{words.noPeople}</p>}
      <ul className="max-w-3xl space-y-2">
        {people.map((one) => (
          <li key={one.accountId} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="min-w-0 wrap-anywhere">
              {one.email}
              {one.self && brackets(language, words.self)}{' '}
              <span className="text-sm text-muted">{words.since(one.since)}</span>
            </span>
            <a
              href={to.institutionRepresentative(institution.slug, one.accountId)}
              className="inline-flex min-h-11 items-center"
            >
              {one.self ? words.leave : words.remove}
              <span className="sr-only">
                {colon(language)}
                {one.email}
              </span>
            </a>
          </li>
        ))}
        {invited.map((one) => (
          <li key={`invited-${one.id}`} className="flex flex-wrap items-center justify-between gap-x-6">
            <span className="min-w-0 wrap-anywhere">
              {one.email} <span className="text-sm text-muted">{one.stands ? words.waiting : words.lapsed}</span>
            </span>
            {one.stands && (
              <ButtonForm action={to.institutionInvitation(one.id)} values={{ move: 'withdraw' }}>
                {words.takeBack}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      <section aria-labelledby="invite" className="space-y-3">
        <h2 id="invite">{words.invite}</h2>
        <Form
          action={to.institutionRepresentatives(institution.slug)}
          fault={fault}
          explain={(refusal) => explainInstitution(language, refusal)}
          faultTitle={applicationMessages[language].faultTitle}
        >
          <TextField name="email" type="email" inputMode="email" label={words.email} hint={words.inviteHint} />
          <Submit>{words.send}</Submit>
        </Form>
      </section>
    </div>
  );
}

/** Asks once more before a representative is removed or leaves; says what it means that nobody is left. */
export function RepresentativeRemovalPage({
  language,
  institution,
  person,
  last,
  fault,
}: InstitutionProps & { person: Representatives['people'][number]; last: boolean; fault: FormFault | null }) {
  const words = institutionMessages[language];
  const verb = person.self ? words.leave : words.remove;
  return (
    <>
      <InstitutionTitle language={language} institution={institution} title={verb} purpose={person.email} />
      {last && <p className="notice notice-warning mb-4 max-w-xl">{words.lastWarning}</p>}
      <Form
        action={paths(language).institutionRepresentative(institution.slug, person.accountId)}
        fault={fault}
        explain={(refusal) => explainInstitution(language, refusal)}
        faultTitle={applicationMessages[language].faultTitle}
      >
        <LongTextField name="reason" label={words.reason} required={!person.self} />
        {last && <TickField name="knowing" label={words.knowing} />}
        <Submit>{verb}</Submit>
      </Form>
    </>
  );
}

/** The invitations to the reader's address. */
export function InvitationsPage({
  language,
  invitations,
  fault,
}: {
  language: Language;
  invitations: ReturnType<typeof invitationsOf>;
  fault: FormFault | null;
}) {
  const words = institutionMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle language={language} title={words.invitations} purpose={words.invitationsPurpose} />
      <FaultNotice fault={fault} explain={(refusal) => explainInstitution(language, refusal)} />
      {invitations.length === 0 && <p>{words.noInvitations}</p>}
      <ul className="card-list">
        {invitations.map((one) => (
          <li key={one.id} className="card flex flex-wrap items-center gap-4">
            <a href={to.institution(one.slug)}>{localised(language, one.nameZh, one.nameEn)}</a>
            {(['accept', 'decline'] as const).map((move) => (
              <ButtonForm key={move} action={to.institutionInvitation(one.id)} values={{ move }}>
                {words[move]}
              </ButtonForm>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
