import type { Language } from '../i18n/language';
import { Faults } from '../alliance/alliance-form';
import { momentText } from '../calendar/moment-text';
import { dueDay } from '../alliance/due-day';
import { profileMessages } from '../alliance/profile/profile-messages';
import { reportMessages } from '../alliance/report-messages';
import { colon, clauses, listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { EvidenceLinks } from '../ui/evidence-links';
import { PageTitle } from '../ui/page-title';
import type { FormFault } from '../web/form-fault';
import { AnswerForm } from './answer-form';
import { deskMessages } from './messages';
import type { DeskChange, DeskReport, Waiting } from './waiting.server';

interface Props<Row> {
  language: Language;
  waiting: Waiting<Row>;
  /** Why an answer came back, and to which row. */
  fault?: FormFault | null;
  about?: number | null;
}

/** Reports of wrong data, each with its clock and the way to deal with it. */
export function DeskReportsPage({ language, waiting }: Pick<Props<DeskReport>, 'language' | 'waiting'>) {
  const words = deskMessages[language];
  const to = paths(language);
  const fields: Readonly<Record<string, string>> = reportMessages[language].fields;
  return (
    <>
      <PageTitle
        language={language}
        title={words.reports.title}
        purpose={words.reports.purpose}
        above={[[to.desk(), words.title]]}
      />
      {waiting.rows.length === 0 && <p>{words.reports.none}</p>}
      <ul className="card-list">
        {waiting.rows.map((report) => (
          <li key={report.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={to.company(report.companySlug)} className="font-semibold">
                {report.companyName}
              </a>
              <span className="tag">{listed(language, report.fields, (field) => fields[field] ?? field)}</span>
              <span className="text-sm text-muted">
                {words.reports.from(momentText(report.reportedAt))} ·{' '}
                {words.reports.due(dueDay(language, report.dueOn, report.dueProvisional))} ·{' '}
                {report.answerable ? words.reports.reply : words.reports.anonymous}
              </span>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{report.text}</p>
            {report.source && (
              <p className="text-sm text-muted wrap-anywhere">
                {words.reports.source}
                {colon(language)}
                {report.source}
              </p>
            )}
            {report.mayAnswer ? (
              <p className="mt-2">
                <a
                  href={to.deskReport(report.id)}
                  className="button button-secondary"
                  aria-label={words.reports.openOne(report.companyName)}
                >
                  {words.reports.open}
                </a>
              </p>
            ) : (
              <p className="text-muted">{words.file.notReviewer}</p>
            )}
          </li>
        ))}
      </ul>
      {waiting.next && <More href={to.deskReports({ after: waiting.next })} text={words.more} />}
    </>
  );
}

/** Changes of identity that members proposed. */
export function DeskChangesPage({ language, waiting, fault = null, about = null }: Props<DeskChange>) {
  const words = deskMessages[language];
  const to = paths(language);
  const { fields } = profileMessages[language];
  return (
    <>
      <PageTitle
        language={language}
        title={words.changes.title}
        purpose={words.changes.purpose}
        above={[[to.desk(), words.title]]}
      />
      <Faults language={language} fault={fault} />
      {waiting.rows.length === 0 && <p>{words.changes.none}</p>}
      <ul className="card-list">
        {waiting.rows.map((change) => (
          <li key={change.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={to.company(change.companySlug)} className="font-semibold">
                {change.companyName}
              </a>
              <span className="tag">{fields[change.field]}</span>
              <span className="text-sm text-muted">
                {words.reports.from(momentText(change.proposedAt))} ·{' '}
                {words.reports.due(dueDay(language, change.due.day, change.due.provisional))}
              </span>
            </p>
            <dl className="facts">
              <dt>{words.changes.before}</dt>
              <dd>{change.before ?? words.file.notRecorded}</dd>
              <dt>{words.changes.after}</dt>
              <dd>
                <strong>{change.after ?? '–'}</strong>
              </dd>
              <dt>{words.changes.evidence}</dt>
              <dd>
                {change.url || change.file ? (
                  <EvidenceLinks language={language} url={change.url} file={change.file} />
                ) : (
                  words.changes.noEvidence
                )}
              </dd>
              {change.stated.length > 0 && (
                <>
                  <dt>{words.file.conflicts}</dt>
                  <dd>{clauses(language, change.stated)}</dd>
                </>
              )}
              {change.alike.length > 0 && (
                <>
                  <dt>{words.changes.alike}</dt>
                  <dd>
                    {change.alike.map((one) => (
                      <span key={one.slug} className="me-4 inline-block">
                        <a href={to.company(one.slug)}>{one.nameZh}</a>{' '}
                        <span className="tag">{words.file.score(String(Math.round(one.score * 100)))}</span>
                      </span>
                    ))}
                  </dd>
                </>
              )}
            </dl>
            {change.mayDecide ? (
              <AnswerForm
                language={language}
                action={to.deskProfileChange(change.id)}
                label={words.changes.reason}
                about={change.companyName}
                moves={[
                  ['accept', words.changes.accept],
                  ['reject', words.changes.reject],
                ]}
                reason={about === change.id ? fault?.values.reason : undefined}
              />
            ) : (
              <p className="text-muted">{words.file.notReviewer}</p>
            )}
          </li>
        ))}
      </ul>
      {waiting.next && <More href={to.deskProfileChanges({ after: waiting.next })} text={words.more} />}
    </>
  );
}

function More({ href, text }: { href: string; text: string }) {
  return (
    <p className="mt-4">
      <a href={href} rel="next" className="button button-secondary">
        {text}
      </a>
    </p>
  );
}
