import { AllianceForm, Faults } from '../alliance/alliance-form';
import { dueDay } from '../alliance/due-day';
import { reportMessages } from '../alliance/report-messages';
import { stateNames } from '../alliance/messages';
import { momentText } from '../calendar/moment-text';
import { companyMessages } from '../companies/company-messages';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { FormActions } from '../ui/form';
import { ChoiceField, LongTextField, TextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { AnswerForm } from './answer-form';
import { correctable } from './correction';
import { correctableName } from './correctable-names';
import { deskMessages } from './messages';
import type { ReportFile } from './report-file.server';

interface Props {
  language: Language;
  file: ReportFile;
  fault: FormFault | null;
}

/** One report of wrong data: what is said, what the record holds, its correction, and the answer. */
export function ReportFilePage({ language, file, fault }: Props) {
  const words = deskMessages[language];
  const to = paths(language);
  const open = file.state === 'open' && file.mayAnswer;
  return (
    <>
      <PageTitle
        language={language}
        title={words.reports.one(file.companyName)}
        purpose={words.reports.purpose}
        above={[
          [to.desk(), words.title],
          [to.deskReports(), words.reports.title],
        ]}
      />
      {!file.correcting && <Faults language={language} fault={fault} />}
      <div className="max-w-3xl space-y-8">
        <Said language={language} file={file} />
        {file.corrections.length > 0 && <Corrections language={language} file={file} />}
        {open && <Correcting language={language} file={file} fault={fault} />}
        {open && <Answer language={language} file={file} fault={fault} />}
        {file.state !== 'open' && <p className="tag">{stateNames[language].report[file.state]}</p>}
        {file.state === 'open' && !file.mayAnswer && <p className="text-muted">{words.file.notReviewer}</p>}
      </div>
    </>
  );
}

type PartProps = Omit<Props, 'fault'>;

function Said({ language, file }: PartProps) {
  const words = deskMessages[language];
  const fields: Readonly<Record<string, string>> = reportMessages[language].fields;
  return (
    <section className="card">
      <p className="text-sm text-muted">
        {words.reports.from(momentText(file.reportedAt))} ·{' '}
        {words.reports.due(dueDay(language, file.dueOn, file.dueProvisional))} ·{' '}
        {file.answerable ? words.reports.reply : words.reports.anonymous}
      </p>
      <p className="font-semibold">{listed(language, file.fields, (field) => fields[field] ?? field)}</p>
      <p className="whitespace-pre-line wrap-anywhere">{file.text}</p>
      <dl className="facts mt-2">
        {file.source && (
          <div className="contents">
            <dt>{words.reports.source}</dt>
            <dd className="wrap-anywhere">{file.source}</dd>
          </div>
        )}
        {file.record
          .filter(([field]) => file.fields.includes(field))
          .map(([field, value]) => (
            <div key={field} className="contents">
              <dt>
                {words.reports.current} · {companyMessages[language].field[field]}
              </dt>
              <dd className="wrap-anywhere">{value ?? words.file.notRecorded}</dd>
            </div>
          ))}
      </dl>
      <p>
        <a href={paths(language).company(file.companySlug)}>{reportMessages[language].backToCompany}</a>
      </p>
    </section>
  );
}

function Corrections({ language, file }: PartProps) {
  const words = deskMessages[language].reports;
  const name = (field: string) =>
    field === 'segment'
      ? reportMessages[language].fields.segment
      : field === 'alias'
        ? companyMessages[language].aliases
        : ((companyMessages[language].field as Readonly<Record<string, string>>)[field] ?? field);
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{words.corrected}</h2>
      <ul className="mt-2 space-y-1">
        {file.corrections.map((one) => (
          <li key={one.id} className="wrap-anywhere">
            <strong>{name(one.field)}</strong> {one.before ?? '–'} → {one.after ?? '–'}{' '}
            <span className="text-sm text-muted">
              {one.source} · {momentText(one.correctedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Correcting({ language, file, fault }: Props) {
  const words = deskMessages[language].reports;
  const to = paths(language);
  const { correcting } = file;
  return (
    <section aria-labelledby="correct" className="space-y-3">
      <h2 id="correct">{words.correct}</h2>
      <p>{words.correctWhat}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {correctable.map((field) => (
          <li key={field}>
            <a
              href={`${to.deskReport(file.id, { field })}#correct`}
              aria-current={field === correcting?.field ? 'true' : undefined}
              className="aria-[current=true]:font-semibold aria-[current=true]:no-underline"
            >
              {correctableName(language, field)}
            </a>
          </li>
        ))}
      </ul>
      {correcting && (
        <AllianceForm
          language={language}
          action={to.deskReportCorrections(file.id, { field: correcting.field })}
          fault={fault}
        >
          <input type="hidden" name="field" value={correcting.field} />
          <h3>{words.correctOne(correctableName(language, correcting.field))}</h3>
          {correcting.choices.length > 0 ? (
            <ChoiceField
              name="value"
              label={words.value}
              choices={correcting.choices}
              none="–"
              value={correcting.now}
            />
          ) : correcting.field === 'alias' ? (
            <LongTextField
              name="value"
              label={words.value}
              hint={words.aliasHint}
              value={correcting.now}
              rows={4}
              required={false}
            />
          ) : (
            <TextField name="value" label={words.value} value={correcting.now} />
          )}
          <TextField name="source" label={words.evidence} hint={words.evidenceHint} value={file.source ?? ''} />
          <FormActions>
            <button type="submit" className="button">
              {words.save}
            </button>
          </FormActions>
        </AllianceForm>
      )}
    </section>
  );
}

function Answer({ language, file, fault }: Props) {
  const words = deskMessages[language].reports;
  const corrected = file.corrections.length > 0;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{words.answer}</h2>
      {!corrected && <p className="text-muted">{words.notYet}</p>}
      <AnswerForm
        language={language}
        action={paths(language).deskReport(file.id)}
        label={words.reason}
        about={file.companyName}
        moves={[
          ...(corrected ? [['uphold', words.uphold] as const] : []),
          ['reject', words.reject],
          ['refer', words.refer],
        ]}
        reason={fault?.values.reason}
        filled={file.correcting === null}
      />
    </section>
  );
}
