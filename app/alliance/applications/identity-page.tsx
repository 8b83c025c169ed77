import type { ReactNode } from 'react';
import { paths } from '../../paths';
import { ChoiceField, TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import { applicationMessages } from './application-messages';
import type { Choice } from './application-page.server';
import { ClaimInstead, firmOnRecord } from './claim-instead';
import { savedFault } from './missing-fault';
import { type SectionProps, SectionTitle, Revision, SaveButtons } from './section-parts';

/** Who the firm is and whom to reach. */
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
