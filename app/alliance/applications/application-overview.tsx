import type { Language } from '../../i18n/language';
import { brackets, colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import { ClaimInstead, firmOnRecord } from './claim-instead';
import { isEditable } from './application-state';
import { dueDay } from './due-day';
import { momentInChina } from '../alliance-refusals';
import { applicationStateName, stateNames } from '../messages';
import { sectionOf, sections, type Section } from './missing';
import { fieldName, missingSentence } from './missing-words';

interface Props {
  language: Language;
  page: ApplicationPage;
}

/** One application as its applicant sees it: where it stands, who acts next and by when, what is left to do. */
export function ApplicationOverview({ language, page }: Props) {
  const words = applicationMessages[language];
  const to = paths(language);
  const { application, reference } = page;
  return (
    <>
      <PageTitle
        language={language}
        title={words.page.title(reference)}
        purpose={`${words.kinds[application.kind]} · ${application.nameZh ?? words.list.unnamed}`}
        above={[[to.applications(), words.list.title]]}
      />
      <div className="max-w-3xl space-y-8">
        <Standing language={language} page={page} />
        {isEditable(application.state) && page.own && <Tasks language={language} page={page} />}
        <Onward language={language} page={page} />
        <History language={language} page={page} />
      </div>
    </>
  );
}

function Standing({ language, page }: Props) {
  const words = applicationMessages[language].page;
  const { application, standing, reference } = page;
  const due = dueDay(language, standing.dueOn ?? '', standing.dueProvisional);
  const clock =
    standing.clock === null || standing.clock === 'calm' ? '' : ` · ${stateNames[language].clock[standing.clock]}`;
  return (
    <section aria-label={words.state} className="space-y-3">
      {application.state === 'submitted' && (
        <div role="status" className="notice">
          <p className="font-semibold">
            {page.putBackAt === null ? words.submitted(reference) : words.putBack(momentInChina(page.putBackAt))}
          </p>
          <p>{standing.clock === 'overdue' ? words.late(due) : words.next(due)}</p>
        </div>
      )}
      {application.state === 'returned' && (
        <div className="notice notice-warning">
          <h2>{words.returned}</h2>
          <p className="whitespace-pre-line">{application.decisionReason}</p>
          {page.comments.length > 0 && (
            <ul className="mt-2 list-disc ps-5">
              {page.comments.map((comment, index) => (
                <li key={index}>
                  <a
                    href={paths(language).applicationSection(page.id, sectionOf(comment.field))}
                    className="font-semibold"
                  >
                    {fieldName(language, comment.field, page.segmentNames)}
                  </a>
                  {colon(language)}
                  {comment.text}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {(application.state === 'refused' || application.state === 'approved') && (
        <div className={`notice ${application.state === 'refused' ? 'notice-missing' : ''}`}>
          <h2>{application.state === 'refused' ? words.refused : words.approved}</h2>
          <p className="whitespace-pre-line">{application.decisionReason}</p>
        </div>
      )}
      <dl className="facts">
        <dt>{words.state}</dt>
        <dd>
          <strong>{applicationStateName(language, application.state)}</strong>
        </dd>
        <dt>{words.acts}</dt>
        <dd>{standing.acts ? stateNames[language].acts[standing.acts] : words.nobody}</dd>
        {standing.dueOn && (
          <>
            <dt>{words.due}</dt>
            <dd>
              {due}
              {clock}
            </dd>
          </>
        )}
        {application.appealReason && (
          <>
            <dt>{words.appealed}</dt>
            <dd>{application.appealReason}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Tasks({ language, page }: Props) {
  const words = applicationMessages[language];
  const to = paths(language);
  const firm = firmOnRecord(page);
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{words.page.tasks}</h2>
      <ol className="mt-2 border-t border-line">
        {sections.map((section) => (
          <li key={section} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
            <a
              href={to.applicationSection(page.id, section)}
              className="inline-flex min-h-8 items-center font-semibold"
            >
              {words.sections[section]}
            </a>
            <SectionMark language={language} page={page} section={section} />
          </li>
        ))}
      </ol>
      {firm && (
        <p className="notice notice-warning mt-3">
          <ClaimInstead language={language} firm={firm} />
        </p>
      )}
      {page.missing.length === 0 ? (
        <p className="mt-3">
          {page.comments.length > 0 ? words.page.nothingMissingReturned : words.page.nothingMissing}
        </p>
      ) : (
        <details className="mt-3" open>
          <summary>
            {words.page.missing}
            {brackets(language, page.missing.length)}
          </summary>
          <ul className="list-disc ps-6">
            {page.missing.map((one) => (
              <li key={`${one.field} ${one.code}`}>
                <a href={to.applicationSection(page.id, one.section)}>
                  {missingSentence(language, one, page.segmentNames)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What a section asks for: a correction before anything else, though nothing in it is missing. */
function SectionMark({ language, page, section }: Props & { section: Section }) {
  const words = applicationMessages[language];
  if (page.comments.some(({ field }) => sectionOf(field) === section))
    return <span className="tag font-semibold text-warning">{words.toCorrect}</span>;
  return page.done.includes(section) ? (
    <span className="tag">✓ {words.done}</span>
  ) : (
    <span className="tag font-semibold">{words.unfinished}</span>
  );
}

function Onward({ language, page }: Props) {
  const words = applicationMessages[language].page;
  const to = paths(language);
  const moves = page.own ? page.standing.moves : [];
  const { state } = page.application;
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      {moves.includes('submit') && (
        <a
          href={to.applicationSubmission(page.id)}
          className={`button ${page.missing.length > 0 ? 'button-secondary' : ''}`}
        >
          {state === 'returned' ? words.reviewAgain : words.review}
        </a>
      )}
      {moves.includes('appeal') && (
        <a href={to.applicationAppeal(page.id)} className="button">
          {words.appeal}
        </a>
      )}
      {state === 'approved' && page.companySlug && (
        <>
          <a href={to.company(page.companySlug)} className="button">
            {words.company}
          </a>
          <a href={to.companyProfile(page.companySlug)} className="button button-secondary">
            {words.profile}
          </a>
        </>
      )}
      {moves.includes('withdraw') && (
        <a href={to.applicationWithdrawal(page.id)}>{state === 'draft' ? words.discard : words.withdraw}</a>
      )}
    </div>
  );
}

function History({ language, page }: Props) {
  const words = applicationMessages[language];
  const deedName = (deed: string) => (words.deeds as Readonly<Record<string, string>>)[deed] ?? words.deeds.other;
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.page.history}</h2>
      <ol className="mt-2 space-y-1">
        {page.history.map((entry) => (
          <li key={`${entry.at} ${entry.deed}`} className="flex flex-wrap gap-x-4">
            <time dateTime={entry.at} className="tabular-nums text-muted">
              {momentInChina(entry.at)}
            </time>
            <span>
              {deedName(entry.deed)}
              {entry.reason && <span className="text-muted"> – {entry.reason}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
