import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { FormActions } from '../../ui/form';
import { FileField } from '../../ui/file-field';
import { ChoiceField, LongTextField, TextField } from '../../ui/form-fields';
import { AllianceForm } from '../alliance-form';
import type { Choice } from '../../region/place-choices.server';
import { listedNames } from '../../companies/alias-list';
import { atOnceFields, proposedRules, reviewedFields, type ProposedField } from '../../companies/profile-field-groups';
import { momentText } from '../../calendar/moment-text';
import { profileMessages } from './profile-messages';
import type { ProfileChangeView } from './profile-page.server';
import type { EditedProfile } from './published-profile.server';
import { EvidenceLinks } from '../../ui/evidence-links';
import { type OwnCompanyProps, OwnCompanyTitle } from './own-company-title';
import { dueDay } from '../due-day';

interface ProfileProps extends OwnCompanyProps {
  profile: EditedProfile;
  changes: readonly ProfileChangeView[];
  regions: readonly Choice[];
  done: string;
}

/** A member's fields in two groups: those that publish at once, and those a reviewer checks first. */
export function ProfilePage({ language, company, fault, profile, changes, regions, done }: ProfileProps) {
  const words = profileMessages[language];
  const pending = changes.filter((change) => change.state === 'pending');
  const groups = [
    [words.atOnce, atOnceFields],
    [words.review, [...reviewedFields, 'alias']],
  ] as const satisfies readonly (readonly [string, readonly ProposedField[]])[];
  return (
    <>
      <OwnCompanyTitle
        language={language}
        company={company}
        title={words.title(company.name)}
        purpose={words.purpose}
      />
      {(done === 'published' || done === 'both') && (
        <p role="status" className="notice mb-4 max-w-xl">
          {words.saved}
        </p>
      )}
      {(done === 'proposed' || done === 'both') && (
        <p role="status" className="notice mb-4 max-w-xl">
          {words.proposed}
        </p>
      )}
      {pending.length > 0 && (
        <section aria-labelledby="pending" className="notice notice-warning mb-6 max-w-xl">
          <h2 id="pending">{words.pending}</h2>
          <ul className="list-disc ps-5 wrap-anywhere">
            {pending.map((change) => (
              <li key={change.id}>
                {words.pendingLine(words.fields[change.field], change.after ?? words.empty)}
                {change.due && (
                  <span className="text-sm text-muted">
                    {' '}
                    {words.pendingDue(dueDay(language, change.due.day, change.due.provisional))}
                  </span>
                )}
                <EvidenceLinks language={language} url={change.url} file={change.file} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AllianceForm language={language} action={paths(language).companyProfile(company.slug)} fault={fault} files>
        {groups.map(([legend, fields]) => (
          <fieldset key={legend} className="space-y-4">
            <legend className="mb-2 text-lg font-semibold">{legend}</legend>
            {fields.map((field) => (
              <Field
                key={field}
                language={language}
                field={field}
                value={field === 'alias' ? listedNames(profile.alias).join('\n') : (profile[field] ?? '')}
                regions={regions}
              />
            ))}
          </fieldset>
        ))}
        <fieldset className="space-y-4">
          <legend className="mb-2 text-lg font-semibold">{words.evidence}</legend>
          <p className="text-sm text-muted">{words.evidenceHint}</p>
          <TextField name="url" label={words.url} required={false} />
          <FileField
            name="file"
            label={words.evidenceFile}
            hint={words.evidenceFileHint}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.ofd"
            required={false}
          />
        </fieldset>
        <FormActions>
          <button type="submit" className="button">
            {words.save}
          </button>
          <a href={paths(language).company(company.slug)}>{words.publicPage}</a>
        </FormActions>
      </AllianceForm>
      <Changes language={language} changes={changes} />
    </>
  );
}

function Field({
  language,
  field,
  value,
  regions,
}: {
  language: Language;
  field: ProposedField;
  value: string;
  regions: readonly Choice[];
}) {
  const words = profileMessages[language];
  const { kind, required } = proposedRules[field];
  const hint = field === 'alias' ? words.aliasHint : undefined;
  const common = { name: field, label: words.fields[field], required, value, hint };
  if (kind === 'region') return <ChoiceField {...common} choices={regions} none="–" />;
  if (kind === 'names') return <LongTextField {...common} rows={3} />;
  if (kind === 'paragraphs') return <LongTextField {...common} rows={5} />;
  return <TextField {...common} />;
}

function Changes({ language, changes }: { language: Language; changes: readonly ProfileChangeView[] }) {
  const words = profileMessages[language];
  if (changes.length === 0) return null;
  const { columns } = words;
  const cells: readonly (readonly [heading: string, cell: (change: ProfileChangeView) => string])[] = [
    [columns.field, (change) => words.fields[change.field]],
    [columns.before, (change) => change.before ?? words.empty],
    [columns.after, (change) => change.after ?? words.empty],
    [columns.state, (change) => [words.states[change.state], change.reason].filter(Boolean).join(' · ')],
    [columns.when, (change) => momentText(change.proposedAt)],
  ];
  return (
    <section aria-labelledby="changes" className="mt-8">
      <h2 id="changes">{words.history}</h2>
      <DataTable
        rows={changes}
        keyOf={(change) => change.id}
        columns={cells.map(([heading, cell]) => ({ heading, className: 'wrap-anywhere', cell }))}
      />
    </section>
  );
}
