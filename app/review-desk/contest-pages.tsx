import { AllianceForm, Faults } from '../alliance/alliance-form';
import { dueDay } from '../alliance/due-day';
import type { WorkingDay } from '../calendar/working-days';
import { CompanyPartTitle } from '../companies/company-part-title';
import type { NamedCompany } from '../companies/named-company.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FileField } from '../ui/file-field';
import { FormActions } from '../ui/form';
import { LongTextField } from '../ui/form-fields';
import { PageTitle } from '../ui/page-title';
import { StoredFileLinks } from '../ui/stored-file';
import type { FormFault } from '../web/form-fault';
import { AnswerForm } from './answer-form';
import { contestMessages } from './contest-messages';
import type { DeskContest } from './contest-view.server';
import { deskMessages } from './messages';

interface ContestProps {
  language: Language;
  company: NamedCompany;
  /** What keeps the reader from contesting now; null for nothing. */
  barred: 'noMember' | 'own' | null;
  /** The firm's domain, where the reader's proved address lies there. */
  domain: string | null;
  /** By when the reader's own contest is answered, while it waits; null without one. */
  due: WorkingDay | null;
  fault: FormFault | null;
}

/** Where a firm says that somebody else was let in to speak for it. */
export function ContestPage({ language, company, barred, domain, due, fault }: ContestProps) {
  const words = contestMessages[language];
  const to = paths(language);
  const back = <a href={to.company(company.slug)}>{words.back}</a>;
  return (
    <>
      <CompanyPartTitle
        language={language}
        company={company}
        title={words.title(company.name)}
        purpose={words.purpose}
      />
      {due || barred ? (
        <div role={due ? 'status' : undefined} className="notice prose-width space-y-2">
          <p>{due ? words.sent(dueDay(language, due.day, due.provisional)) : words[barred!]}</p>
          <p>{back}</p>
        </div>
      ) : (
        <AllianceForm language={language} action={to.companyContests(company.slug)} fault={fault} files>
          <LongTextField name="text" label={words.text} hint={words.textHint} rows={5} />
          {domain && <p className="notice">{words.atDomain(domain)}</p>}
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint}
            accept=".pdf,.png,.jpg,.jpeg"
            required={!domain}
          />
          <FormActions>
            <button type="submit" className="button">
              {words.button}
            </button>
            {back}
          </FormActions>
        </AllianceForm>
      )}
    </>
  );
}

interface DeskProps {
  language: Language;
  contests: readonly DeskContest[];
  /** Why an answer came back, and to which row. */
  fault?: FormFault | null;
  about?: number | null;
}

/** Contests that wait, each with its proof and what may be answered. */
export function DeskContestsPage({ language, contests, fault = null, about = null }: DeskProps) {
  const words = contestMessages[language].desk;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.desk(), deskMessages[language].title]]}
      />
      <Faults language={language} fault={fault} />
      {contests.length === 0 && <p>{words.none}</p>}
      <ul className="card-list">
        {contests.map((contest, index) => (
          <li key={contest.id} className="card">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <a href={to.company(contest.slug)} className="font-semibold">
                {contest.company}
              </a>
              <span className="text-sm text-muted">
                {contest.raisedAt} · {words.due(dueDay(language, contest.dueOn, contest.dueProvisional))}
              </span>
            </p>
            <p className="whitespace-pre-line wrap-anywhere">{contest.text}</p>
            <dl className="facts">
              <dt>{words.proof}</dt>
              <dd>
                {contest.file ? (
                  <StoredFileLinks language={language} id={contest.file.id} name={contest.file.originalName} />
                ) : (
                  words.noFile
                )}
                <span className="block">
                  {contest.same ? words.same(contest.address) : words.other(contest.address, contest.site ?? '–')}
                </span>
              </dd>
            </dl>
            {contest.state === 'proposed' && (
              <p className="notice">
                {words.proposed}
                {contest.reason}
              </p>
            )}
            {contest.moves.length > 0 ? (
              <AnswerForm
                language={language}
                action={to.deskContest(contest.id)}
                label={words.reason}
                about={contest.company}
                moves={contest.moves.map((move) => [move, words.moves[move]] as const)}
                reason={about === contest.id ? fault?.values.reason : undefined}
                filled={index === 0}
              />
            ) : (
              <p className="text-muted">{words.notReviewer}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
