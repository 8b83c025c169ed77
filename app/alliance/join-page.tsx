import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { ButtonForm } from '../ui/form';
import { GetForm } from '../ui/get-form';
import { frameMessages } from '../ui/messages';
import { PageTitle } from '../ui/page-title';
import { applicationMessages } from './applications/application-messages';
import type { JoinView } from './join.server';
import { missingSentence } from './applications/missing-words';

interface Props {
  language: Language;
  view: JoinView;
}

/** A firm finds itself by name, pinyin or code, and claims its record or applies anew. */
export function JoinPage({ language, view }: Props) {
  const words = applicationMessages[language].join;
  const to = paths(language);
  const { q, found, days } = view;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.companies(), frameMessages[language].companies]]}
        actions={
          view.signedIn && (
            <a href={to.applications()} className="button button-secondary">
              {words.mine}
            </a>
          )
        }
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[3fr_2fr]">
        <div>
          <GetForm action={to.join()} role="search" aria-label={words.title} className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 grow basis-64">
              <label htmlFor="join-q" className="font-semibold">
                {words.search}
              </label>
              <input id="join-q" type="search" name="q" defaultValue={q} className="field-input" />
            </div>
            <button type="submit" className={q === '' ? 'button' : 'button button-secondary'}>
              {words.button}
            </button>
          </GetForm>
          {q !== '' && <Found language={language} view={view} />}
        </div>
        {q === '' ? (
          <section aria-labelledby="steps" className="card">
            <h2 id="steps">{words.steps}</h2>
            <ol className="mt-2 list-decimal space-y-1 ps-6">
              <li>{words.stepTexts.find}</li>
              <li>{words.stepTexts.fill}</li>
              <li>{words.stepTexts.submit}</li>
              <li>{words.stepTexts.wait(String(days))}</li>
            </ol>
          </section>
        ) : (
          <section aria-labelledby="anew" className="card">
            <h2 id="anew">{words.anew}</h2>
            <p className="mb-3">{words.anewText}</p>
            <Start
              language={language}
              signedIn={view.signedIn}
              look={found.length === 0 ? 'button' : 'button button-secondary'}
            >
              {words.start}
            </Start>
            {!view.signedIn && <p className="mt-3 text-sm text-muted">{words.signIn}</p>}
          </section>
        )}
      </div>
    </>
  );
}

/** The records that may be the firm's own, likeliest first, each with the way to claim it. */
function Found({ language, view: { found, codeFault, signedIn } }: Props) {
  const words = applicationMessages[language].join;
  const to = paths(language);
  return (
    <section aria-labelledby="found" className="mt-6">
      <h2 id="found">{words.found(String(found.length))}</h2>
      {codeFault && (
        <p role="status" className="notice">
          {missingSentence(
            language,
            { section: 'identity', field: 'uscc', code: codeFault.code, expected: codeFault.expected },
            {},
          )}
        </p>
      )}
      {found.length === 0 && <p>{words.none}</p>}
      <ul className="mt-2 space-y-3">
        {found.map((company, index) => (
          <li key={company.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <a href={to.company(company.slug)} className="font-semibold wrap-anywhere">
                {company.nameZh}
              </a>
              <p className="text-sm text-muted">
                {[company.region, company.uscc].filter(Boolean).join(' · ')}
                {(company.region || company.uscc) && ' · '}
                <Reason language={language} reason={company.reason} />
              </p>
              {company.membership && <p className="text-sm">{words.member(company.membership.since)}</p>}
            </div>
            {company.membership && (
              <a href={to.colleagueRequests(company.slug)} rel="nofollow" className="button button-secondary">
                <span>{words.joinMember}</span>
                <span className="sr-only">
                  {colon(language)}
                  {company.nameZh}
                </span>
              </a>
            )}
            {!company.membership && (
              <Start
                language={language}
                signedIn={signedIn}
                company={company.id}
                look={index === 0 ? 'button' : 'button button-secondary'}
              >
                <span aria-hidden="true">{words.claim}</span>
                <span className="sr-only">{words.claimWhat(company.nameZh)}</span>
              </Start>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
/** Why a record appears. */
function Reason({ language, reason }: { language: Language; reason: JoinView['found'][number]['reason'] }) {
  const words = applicationMessages[language];
  if (reason === null) return words.join.matchedName;
  if (reason.by !== 'likeness') return words.join.matched(words.join.matchedBy[reason.by], reason.text);
  return words.join.matched(words.likeness.name(String(Math.round(reason.score * 100))), reason.text);
}

/** Begins an application: at once for who is signed in, else after signing in. */
function Start({
  language,
  signedIn,
  company,
  look,
  children,
}: {
  language: Language;
  signedIn: boolean;
  company?: number;
  look: string;
  children: ReactNode;
}) {
  const to = paths(language);
  if (!signedIn) {
    return (
      <a href={to.signIn(to.applications(company ?? 'new'))} rel="nofollow" className={look}>
        {children}
      </a>
    );
  }
  return (
    <ButtonForm
      action={to.applications()}
      values={company === undefined ? {} : { company: String(company) }}
      look={look}
    >
      {children}
    </ButtonForm>
  );
}
