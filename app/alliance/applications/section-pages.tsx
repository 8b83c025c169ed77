import type { ReactNode } from 'react';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { FormActions, useField, useSentValues } from '../../ui/form';
import { ChoiceField, TextField, TickField } from '../../ui/form-fields';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import type { ApplicationPage, Choice } from './application-page.server';
import { ClaimInstead, firmOnRecord } from './claim-instead';
import { peopleLimit } from './evidence';
import { sectionOf, type Section } from './missing';
import { savedFault } from './missing-fault';
import { fieldName, missingSentence } from './missing-words';
import { personField } from './section-forms';
import { dateInChina } from '../../calendar/working-days';

export interface SectionProps {
  language: Language;
  page: ApplicationPage;
  fault: FormFault | null;
}

/** Title, way back, and what the reviewer said of this section. */
export function SectionTitle({ language, page, section }: Omit<SectionProps, 'fault'> & { section: Section }) {
  const words = applicationMessages[language];
  const to = paths(language);
  const comments = page.comments.filter(({ field }) => sectionOf(field) === section);
  return (
    <>
      <PageTitle
        language={language}
        title={words.sections[section]}
        above={[
          [to.applications(), words.list.title],
          [to.application(page.id), page.reference],
        ]}
      />
      {comments.length > 0 && (
        <div className="notice notice-warning mb-5 max-w-xl">
          <h2>{words.page.returned}</h2>
          <ul className="list-disc ps-5">
            {comments.map((comment, index) => (
              <li key={index}>
                <strong>{fieldName(language, comment.field, page.segmentNames)}</strong>
                {colon(language)}
                {comment.text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What is still missing in a section, said before anything is typed. */
export function SectionMissing({ language, page, section }: Omit<SectionProps, 'fault'> & { section: Section }) {
  const own = page.missing.filter(
    (one) => one.section === section && one.code !== 'empty' && one.code !== 'uscc-empty',
  );
  if (own.length === 0) return null;
  return (
    <ul className="notice notice-warning mb-5 max-w-xl list-disc ps-8">
      {own.map((one) => (
        <li key={`${one.field} ${one.code}`}>{missingSentence(language, one, page.segmentNames)}</li>
      ))}
    </ul>
  );
}

export function Revision({ page }: { page: ApplicationPage }) {
  return <input type="hidden" name="revision" value={page.application.revision} />;
}

export function SaveButtons({
  language,
  page,
  children,
}: {
  language: Language;
  page: ApplicationPage;
  children?: ReactNode;
}) {
  const words = applicationMessages[language];
  return (
    <FormActions>
      <button type="submit" className="button">
        {children ?? words.saveBack}
      </button>
      <a href={paths(language).application(page.id)}>{words.back}</a>
    </FormActions>
  );
}

export function IdentityPage({ language, page, fault, regions }: SectionProps & { regions: readonly Choice[] }) {
  const words = applicationMessages[language];
  const { fields, hints } = words;
  const { application } = page;
  const text = (
    name: Exclude<keyof typeof fields, 'regionCode' | 'capabilities' | 'people' | 'consent' | 'declaredBy'>,
    more: { hint?: ReactNode; autoComplete?: string; required?: boolean; type?: 'text' | 'email' } = {},
  ) => <TextField name={name} label={fields[name]} value={application[name] ?? undefined} required={false} {...more} />;
  return (
    <>
      <SectionTitle language={language} page={page} section="identity" />
      <AllianceForm
        language={language}
        action={paths(language).applicationSection(page.id, 'identity')}
        fault={fault ?? savedFault(page.missing, 'identity')}
      >
        <Revision page={page} />
        {text('nameZh', { hint: hints.nameZh, autoComplete: 'organization' })}
        {text('uscc', {
          hint: <UsccHint language={language} page={page} />,
        })}
        {text('shortName', { hint: hints.shortName })}
        {text('nameEn', { hint: hints.nameEn })}
        <ChoiceField
          name="regionCode"
          label={fields.regionCode}
          hint={hints.regionCode}
          choices={regions}
          none={words.none}
          required={false}
          value={application.regionCode ?? undefined}
        />
        {text('address', { autoComplete: 'street-address' })}
        {text('website', { hint: hints.website, autoComplete: 'url' })}
        <p className="text-muted">{hints.contact}</p>
        {text('contactName', { autoComplete: 'name' })}
        {text('contactPhone', { autoComplete: 'tel' })}
        {text('contactEmail', { autoComplete: 'email', type: 'email' })}
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}

/** Character 17 only warns: codes that break its rule are in use. The code of a firm on record leads to claiming it. */
function UsccHint({ language, page }: Omit<SectionProps, 'fault'>) {
  const { hints } = applicationMessages[language];
  const { usccWarning } = page;
  const firm = firmOnRecord(page);
  return (
    <>
      {hints.uscc}
      {usccWarning && (
        <span className="mt-1 block font-semibold text-warning">
          {hints.uscc17(usccWarning.found, usccWarning.expected)}
        </span>
      )}
      {firm && <ClaimInstead language={language} firm={firm} />}
    </>
  );
}

export function PeoplePage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const rows = Math.min(peopleLimit, Math.max(3, page.people.length + 2));
  return (
    <>
      <SectionTitle language={language} page={page} section="people" />
      <p className="mb-5 prose-width">{words.person.intro}</p>
      <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'people')} fault={fault}>
        <Revision page={page} />
        {Array.from({ length: rows }, (_, index) => (
          <fieldset key={index} className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            <legend className="font-semibold">{words.person.person(String(index + 1))}</legend>
            <PersonField name="name" label={words.person.name} position={index} value={page.people[index]?.name} />
            <PersonField name="duty" label={words.person.duty} position={index} value={page.people[index]?.duty} />
          </fieldset>
        ))}
        {rows < peopleLimit && <p className="text-sm text-muted">{words.person.more}</p>}
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}

/** One person's name or duty: sent under one name with those of the others, faulted by its place among them. */
function PersonField({
  name,
  label,
  position,
  value,
}: {
  name: 'name' | 'duty';
  label: string;
  position: number;
  value: string | undefined;
}) {
  const field = useField(personField(position, name), null);
  const sent = useSentValues(name);
  return (
    <div>
      <label htmlFor={field.id}>{label}</label>
      <input
        id={field.id}
        name={name}
        defaultValue={sent?.[position] ?? value}
        autoComplete="off"
        maxLength={50}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
        className={`field-input ${field.problem ? 'field-problem' : ''}`}
      />
      {field.problem && (
        <p id={`${field.id}-problem`} className="mt-1 font-semibold text-error-text">
          <span aria-hidden="true">▲ </span>
          {field.problem}
        </p>
      )}
    </div>
  );
}

export function ConsentPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const { consentedAt } = page.application;
  return (
    <>
      <SectionTitle language={language} page={page} section="consent" />
      <div className="prose-width mb-5 space-y-2">
        <p>{words.consentText.intro}</p>
        <p>{words.consentText.kept}</p>
        <p>{words.consentText.withdraw}</p>
        {consentedAt && <p className="text-muted">{words.consentText.given(dateInChina(new Date(consentedAt)))}</p>}
      </div>
      <AllianceForm language={language} action={paths(language).applicationSection(page.id, 'consent')} fault={fault}>
        <Revision page={page} />
        <TickField name="consent" label={words.consentText.tick} ticked={consentedAt !== null} />
        <SaveButtons language={language} page={page} />
      </AllianceForm>
    </>
  );
}

export function DeclarationPage({ language, page, fault }: SectionProps) {
  const words = applicationMessages[language];
  const { declaredBy, declaredAt, contactName } = page.application;
  return (
    <>
      <SectionTitle language={language} page={page} section="declaration" />
      <div className="prose-width mb-5 space-y-2">
        <p>{words.declaration.text}</p>
        {declaredBy && declaredAt && (
          <p className="text-muted">{words.declaration.given(declaredBy, dateInChina(new Date(declaredAt)))}</p>
        )}
      </div>
      <AllianceForm
        language={language}
        action={paths(language).applicationSection(page.id, 'declaration')}
        fault={fault}
      >
        <Revision page={page} />
        <TextField
          name="declaredBy"
          label={words.declaration.name}
          value={declaredBy ?? contactName ?? undefined}
          autoComplete="name"
        />
        <SaveButtons language={language} page={page}>
          {words.declaration.button}
        </SaveButtons>
      </AllianceForm>
    </>
  );
}
