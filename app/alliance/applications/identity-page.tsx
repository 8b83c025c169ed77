import type { ReactNode } from 'react';
import { appliedFormFields, type AppliedField } from '../../companies/profile-field-groups';
import { paths } from '../../paths';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import type { Choice } from '../../region/place-choices.server';
import { ClaimInstead, firmOnRecord } from './claim-instead';
import { contactFields } from './application-sections';
import { savedFault } from './missing-fault';
import { SavedMeanwhile } from './saved-meanwhile';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** HTML autofill tokens. */
const autoComplete: Partial<Record<AppliedField, string>> = {
  nameZh: 'organization',
  address: 'street-address',
  website: 'url',
};

/** Who the firm is and whom to reach. */
export function IdentityPage({ language, page, fault, regions }: SectionProps & { regions: readonly Choice[] }) {
  const words = applicationMessages[language];
  const { fields, hints } = words;
  const { application } = page;
  const text = (
    name: Exclude<keyof typeof fields, 'regionCode' | 'capabilities' | 'people' | 'consent' | 'declaredBy'>,
    more: { hint?: ReactNode; autoComplete?: string; required?: boolean; type?: 'text' | 'email' } = {},
  ) => (
    <TextField
      key={name}
      name={name}
      label={fields[name]}
      value={application[name] ?? undefined}
      required={false}
      {...more}
    />
  );
  const hintOf: Partial<Record<AppliedField, ReactNode>> = {
    ...hints,
    uscc: <UsccHint language={language} page={page} />,
  };
  return (
    <>
      <SectionTitle language={language} page={page} section="identity" />
      <SavedMeanwhile
        language={language}
        fault={fault}
        rows={({ values }) =>
          [...appliedFormFields, ...contactFields].map((field) => ({
            label: fields[field],
            saved: application[field] ?? '',
            typed: values[field] ?? '',
          }))
        }
      />
      <AllianceForm
        language={language}
        action={paths(language).applicationSection(page.id, 'identity')}
        fault={fault ?? savedFault(page.missing, 'identity')}
      >
        <Revision page={page} />
        {appliedFormFields.map((field) =>
          field === 'regionCode' ? (
            <ChoiceField
              key={field}
              name={field}
              label={fields[field]}
              hint={hints[field]}
              choices={regions}
              none={words.none}
              required={false}
              value={application[field] ?? undefined}
            />
          ) : (
            text(field, { hint: hintOf[field], autoComplete: autoComplete[field] })
          ),
        )}
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
