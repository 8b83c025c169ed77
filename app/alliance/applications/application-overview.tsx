import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import { Answers } from './application-answers';
import { applicationMessages } from './application-messages';
import type { ApplicationPage } from './application-page.server';
import { isEditable } from './application-state';
import { momentText } from '../../calendar/moment-text';
import { Standing } from './application-standing';
import { Tasks } from './application-tasks';

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
        {application.submittedAt !== null && <Answers language={language} page={page} />}
        <History language={language} page={page} />
      </div>
    </>
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
      {page.own && (state === 'refused' || state === 'withdrawn') && (
        <ButtonForm action={to.applications()} values={{ company: '', from: String(page.id), sure: '' }}>
          {words.beginFrom}
        </ButtonForm>
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
              {momentText(entry.at)}
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
