import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { colon, listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { PageTitle } from '../../ui/page-title';
import { noStateCertificate } from './national';
import { SchemeDistance } from './scheme-distance';
import { standingWords } from './scheme-standing';
import { schemeMessages } from './scheme-messages';
import { SchemePapers } from './scheme-papers';
import { SchemeSessions } from './scheme-sessions';
import type { SchemeView } from './scheme-view';

/** What one level asks, examines and gives, in plain words; own distance and the way to apply for who is signed in. */
export function SchemePage({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language];
  const to = paths(language);
  const { standing } = scheme;
  return (
    <>
      <PageTitle
        language={language}
        title={scheme.title}
        purpose={words.purpose}
        above={[[to.certification(), words.list.title]]}
      />
      <div className="max-w-3xl space-y-6">
        <div className={standing.kind === 'draft' ? 'notice notice-warning' : 'notice'}>
          <p className="font-semibold">{standingWords(language, standing)}</p>
          {standing.kind === 'draft' && <p>{words.draftText}</p>}
          {standing.kind === 'version' && standing.state !== 'published' && (
            <p>
              {words.oldText} <a href={to.scheme(scheme.occupation.id, scheme.level)}>{words.states.published}</a>
            </p>
          )}
        </div>
        {!scheme.ofTheState && (
          <p className="notice">{localised(language, noStateCertificate.zh, noStateCertificate.en)}</p>
        )}
        {(standing.kind === 'draft' || standing.state === 'published') && (
          <SchemeDistance language={language} scheme={scheme} />
        )}
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-8">
          <section aria-labelledby="conditions">
            <h2 id="conditions">{words.conditions}</h2>
            {scheme.routes.length === 1 && scheme.routes[0]!.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <>
                <p>{scheme.routes.length > 1 ? words.anyOf : words.only}</p>
                <ol className="list-decimal space-y-1 ps-6">
                  {scheme.routes.map((route, index) => (
                    <li key={index}>{route.join(words.and)}</li>
                  ))}
                </ol>
              </>
            )}
            <p className="mt-2 text-sm text-muted">
              {words.fields}
              {colon(language)}
              {listed(language, scheme.fields)}
            </p>
          </section>
          <SchemePapers language={language} scheme={scheme} />
          <NationalNames language={language} scheme={scheme} />
        </div>
        <div className="space-y-8">
          {(standing.kind === 'draft' || standing.state === 'published') && (
            <SchemeSessions language={language} scheme={scheme} />
          )}
          <section aria-labelledby="afterwards">
            <h2 id="afterwards">{words.afterwards}</h2>
            <dl className="facts">
              <dt>{words.validity}</dt>
              <dd>{scheme.validityMonths === null ? words.forGood : words.months(String(scheme.validityMonths))}</dd>
              {scheme.renewal && (
                <>
                  <dt>{words.renewal}</dt>
                  <dd>
                    {words.renewalText(String(scheme.renewal.windowMonths), String(scheme.renewal.trainingHours))}
                  </dd>
                </>
              )}
              <dt>{words.resit}</dt>
              <dd>
                {words.resitText(
                  String(scheme.resit.waitMonths),
                  String(scheme.resit.attempts),
                  String(scheme.resit.keepPassedMonths),
                )}
              </dd>
              <dt>{words.national.term}</dt>
              <dd>
                {words.national.expiry(
                  scheme.ofTheState,
                  scheme.validityMonths === null ? null : String(scheme.validityMonths),
                )}
              </dd>
              <dt>{words.standard}</dt>
              <dd>{scheme.standard}</dd>
              <dt>{words.basis}</dt>
              <dd lang="zh-CN">{scheme.occupation.basis}</dd>
            </dl>
            <h3 className="mt-3">{words.issuers}</h3>
            <ul className="list-disc ps-5">
              {scheme.issuers.map((issuer) => (
                <li key={issuer.id}>
                  <a href={to.issuer(issuer.id)}>{issuer.name}</a>
                </li>
              ))}
            </ul>
          </section>
          {scheme.versions.length > 0 && <SchemeVersions language={language} scheme={scheme} />}
        </div>
      </div>
    </>
  );
}

/** National names next to this occupation, so that nobody takes ours for one of them. */
function NationalNames({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language].national;
  if (scheme.national.length === 0) return null;
  return (
    <section aria-labelledby="national">
      <h2 id="national">{words.title}</h2>
      <p className="text-sm text-muted">{words.text}</p>
      <ul className="list-disc ps-5">
        {scheme.national.map((one) => (
          <li key={one.name}>
            {one.name}
            {one.code && ` ${one.code}`} <span className="block text-sm text-muted">{one.source}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SchemeVersions({ language, scheme }: { language: Language; scheme: SchemeView }) {
  const words = schemeMessages[language];
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.history}</h2>
      <p className="text-sm text-muted">{words.historyText}</p>
      <ul className="list-disc ps-5">
        {scheme.versions.map((one) => (
          <li key={one.version}>
            <a href={paths(language).schemeVersion(scheme.occupation.id, scheme.level, one.version)}>
              {words.version(String(one.version))}
            </a>{' '}
            · {words.states[one.state]} · {words.inForceFrom(one.publishedOn, one.endedOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
