import type { Language } from '../i18n/language';
import { brackets, colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { InLanguage } from '../ui/in-language';
import { PageTitle } from '../ui/page-title';
import { needMessages } from './messages';
import type { ListedNeed } from './need';
import { NameIn } from './need-list';
import { needKindName } from './need-names';
import type { NeedPageView } from './need-view.server';
import { ToNeedProject } from './to-need-project';

/** One need for all who read it: what is looked for and how to answer, or that it is over. */
export function NeedPage({ language, view }: { language: Language; view: NeedPageView }) {
  const words = needMessages[language];
  const to = paths(language);
  const { need, own, invitation } = view;
  return (
    <div className="space-y-6">
      <PageTitle
        language={language}
        above={[[to.needs(), words.title]]}
        title={
          <InLanguage page={language} language={need.titleLanguage}>
            {need.title}
          </InLanguage>
        }
        purpose={
          <>
            {words.page.by}
            {colon(language)}
            <PosterName language={language} need={need} /> · {words.until(need.validUntil)}
          </>
        }
        actions={
          <>
            {own && (
              <a href={to.needMatches(need.key)} className="button">
                {words.page.manage}
              </a>
            )}
            {invitation && (
              <a href={to.needInvitation(invitation.key)} className="button">
                {words.page.answer}
              </a>
            )}
            {view.stands && !own && (
              <a
                href={to.newThread('need', need.key)}
                rel="nofollow"
                className={invitation ? 'button button-secondary' : 'button'}
              >
                {words.page.ask}
              </a>
            )}
          </>
        }
      />
      <ToNeedProject language={language} project={view.project} />
      <NeedStanding language={language} view={view} />
      {need.purpose && (
        <section aria-labelledby="what">
          <h2 id="what">{words.page.what}</h2>
          <p className="prose-width whitespace-pre-line wrap-anywhere">
            <InLanguage page={language} language={need.purposeLanguage}>
              {need.purpose}
            </InLanguage>
          </p>
        </section>
      )}
      <NeedDetails language={language} need={need} />
      {view.stands && !own && !invitation && (
        <p className="no-print">
          <a href={to.offers({ scope: need.segments[0]?.id ?? null })}>{words.page.offer}</a>
        </p>
      )}
    </div>
  );
}

function PosterName({ language, need }: { language: Language; need: ListedNeed }) {
  if (need.posterHref === null) return <>{need.posterName}</>;
  return (
    <a href={need.posterHref}>
      <NameIn language={language} name={need.posterName} />
    </a>
  );
}

/** What a need's state means for its reader; nothing while it is open. */
function NeedStanding({ language, view: { need, own, stands, ...view } }: { language: Language; view: NeedPageView }) {
  const words = needMessages[language];
  const to = paths(language);
  if (own)
    return (
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="tag">{words.state[need.state]}</span>
        <span className="tag">{words.readers[need.readers]}</span>
        {need.metOn && need.metWith && (
          <span>
            {words.page.met(need.metOn)}
            {brackets(language, words.page.metWith[need.metWith])}
            {view.metName && (view.metHref ? <a href={view.metHref}>{view.metName}</a> : view.metName)}
          </span>
        )}
        <a href={to.ownNeeds()}>{words.own}</a>
      </p>
    );
  if (stands) return null;
  const over = need.state === 'met' || need.state === 'lapsed' || need.state === 'withdrawn' ? need.state : 'rests';
  return (
    <div className="notice notice-warning prose-width">
      <h2>{words.page.over[over]}</h2>
      <p>{words.page.overText}</p>
      <p>
        <a href={to.needs()}>{words.page.others}</a>
      </p>
    </div>
  );
}

function NeedDetails({ language, need }: { language: Language; need: ListedNeed }) {
  const words = needMessages[language];
  const to = paths(language);
  return (
    <dl className="facts">
      <dt>{words.page.kind}</dt>
      <dd>{needKindName(language, need.kind)}</dd>
      <dt>{words.page.segments}</dt>
      <dd className="wrap-anywhere">
        {need.segments.map(({ id, name, chain }) => (
          <span key={id} className="me-3 inline-block">
            <a href={to.segment(id)}>{name}</a>
            {brackets(language, chain)}
          </span>
        ))}
      </dd>
      <dt>{words.page.region}</dt>
      <dd>{need.region ?? words.anywhere}</dd>
      <dt>{words.page.budget}</dt>
      <dd>{need.budget ? words.budget[need.budget] : words.budgetUnsaid}</dd>
      <dt>{words.page.until}</dt>
      <dd>
        {need.validUntil}
        {need.firstUntil && brackets(language, words.first(need.firstUntil))}
      </dd>
      <dt>{words.page.readers}</dt>
      <dd>{words.readers[need.readers]}</dd>
    </dl>
  );
}
