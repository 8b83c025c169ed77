import { AllianceForm } from '../alliance/alliance-form';
import { dueDay } from '../alliance/due-day';
import { reportMessages } from '../alliance/report-messages';
import { CompanyPartTitle } from '../companies/company-part-title';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FormActions, useSentValues } from '../ui/form';
import { LongTextField, TextField, TickField } from '../ui/form-fields';
import { TickList } from '../ui/tick-list';
import type { FormFault } from '../web/form-fault';
import { reportFields } from './report';

interface Props {
  language: Language;
  company: NamedCompany;
  /** The day by which a report just sent is dealt with; '' before. */
  sent: string;
  sentProvisional: boolean;
  fault: FormFault | null;
}

/** Where anybody says what is wrong about a company on record. */
export function ReportPage({ language, company, sent, sentProvisional, fault }: Props) {
  const words = reportMessages[language];
  const to = paths(language);
  return (
    <>
      <CompanyPartTitle
        language={language}
        company={company}
        title={words.title(company.name)}
        purpose={words.purpose}
      />
      {sent ? (
        <div role="status" className="notice prose-width space-y-2">
          <p>{words.sent(dueDay(language, sent, sentProvisional))}</p>
          <p>
            <a href={to.company(company.slug)}>{words.backToCompany}</a>
          </p>
        </div>
      ) : (
        <AllianceForm language={language} action={to.companyReports(company.slug)} fault={fault}>
          <ReportedFields language={language} />
          <LongTextField name="text" label={words.text} hint={words.textHint} rows={4} />
          <TextField name="source" label={words.source} hint={words.sourceHint} required={false} />
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            type="email"
            autoComplete="email"
            required={false}
          />
          <TickField name="consent" label={words.consent} />
          <FormActions>
            <button type="submit" className="button">
              {words.button}
            </button>
            <a href={to.company(company.slug)}>{words.backToCompany}</a>
          </FormActions>
        </AllianceForm>
      )}
    </>
  );
}

/** What is wrong: one thing or several of the same firm. */
function ReportedFields({ language }: { language: Language }) {
  const words = reportMessages[language];
  const sent = useSentValues('fields');
  return (
    <TickList name="fields" legend={words.field} hint={words.fieldHint}>
      <ul className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {reportFields.map((field) => (
          <li key={field}>
            <label className="flex items-start gap-2">
              <input
                type="checkbox"
                name="fields"
                value={field}
                defaultChecked={sent?.includes(field)}
                className="field-tick"
              />
              {words.fields[field]}
            </label>
          </li>
        ))}
      </ul>
    </TickList>
  );
}
