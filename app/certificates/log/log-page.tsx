import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm } from '../../ui/form';
import { PageTitle } from '../../ui/page-title';
import { logMessages } from './log-messages';
import { logPageCount, logPageLines, logStep } from './log-pages';
import { certificateMessages } from '../messages';
import { momentText } from '../../calendar/moment-text';
import type { PublicLogHead } from './public-log.server';
import type { VerificationView } from '../public-view';

/** What the public log says of one certificate, and folded the path by which anybody can recompute the head. */
export function LogLines({
  language,
  number,
  name,
  log,
}: {
  language: Language;
  number: string;
  name: string;
  log: NonNullable<VerificationView['log']>;
}) {
  const words = certificateMessages[language];
  const deeds: Readonly<Record<string, string>> = words.deeds;
  return (
    <section aria-labelledby="log" className="max-w-3xl space-y-3">
      <h2 id="log">{words.log}</h2>
      <p>
        {words.logText(String(log.size))} <a href={paths(language).certificateLog()}>{logMessages[language].title}</a>
      </p>
      {log.lines.length === 0 && <p className="notice notice-missing">{words.logNone}</p>}
      <ul className="space-y-3">
        {log.lines.map((line) => (
          <li key={line.position} className="card">
            <p>
              <strong>{words.line(String(line.position + 1))}</strong> · {deeds[line.deed] ?? line.deed} ·{' '}
              {momentText(line.at)}
            </p>
            <p className={line.included ? 'text-success' : 'font-semibold text-missing-text'}>
              <span aria-hidden="true">{line.included ? '✓ ' : '✕ '}</span>
              {line.included ? words.included : words.notIncluded}
            </p>
          </li>
        ))}
      </ul>
      {log.lines.length > 0 && <ForAuditors language={language} number={number} name={name} log={log} />}
    </section>
  );
}

/** What only whoever recomputes the log needs: folded, with a plain sentence first. */
function ForAuditors({ language, number, name, log }: Parameters<typeof LogLines>[0]) {
  const words = certificateMessages[language];
  return (
    <details>
      <summary>{words.auditors}</summary>
      <div className="mt-3 space-y-3 text-sm">
        <p>{words.auditorsText}</p>
        <ButtonForm action={paths(language).certificateLogProofs(number)} values={{ name }}>
          {words.proofsDownload}
        </ButtonForm>
        <p>{words.proofsHow}</p>
        {log.lines.map((line) => (
          <div key={line.position} className="space-y-2">
            <p>
              <strong>{words.line(String(line.position + 1))}</strong> · {words.entry}
              {colon(language)}
              <code className="wrap-anywhere">{line.entry}</code>
            </p>
            <p>{words.proof}</p>
            <ol className="list-decimal ps-6 font-mono wrap-anywhere">
              {line.proof.map((hash) => (
                <li key={hash}>{hash}</li>
              ))}
            </ol>
          </div>
        ))}
        <p>
          {words.head}
          {colon(language)}
          <code className="wrap-anywhere">{log.head}</code>
        </p>
      </div>
    </details>
  );
}

/** The log as a whole: its signed head, the key, the downloads and how to check them. */
export function CertificateLogPage({
  language,
  log,
  address,
}: {
  language: Language;
  log: PublicLogHead;
  address: string;
}) {
  const words = certificateMessages[language];
  const own = logMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={own.title}
        purpose={own.purpose}
        above={[[to.verification(), words.title]]}
        actions={
          <a href={to.certificateLogJson()} className="button">
            {own.download}
          </a>
        }
      />
      <dl className="facts max-w-3xl">
        <dt>{own.size}</dt>
        <dd>
          {log.size} <span className="text-sm text-muted">{own.sizeText(String(logStep))}</span>
        </dd>
        <dt>{own.at}</dt>
        <dd>{momentText(log.at)}</dd>
        <dt>{words.head}</dt>
        <dd className="font-mono text-sm wrap-anywhere">{log.head}</dd>
        <dt>{own.signature}</dt>
        <dd className="font-mono text-sm wrap-anywhere">{log.signature}</dd>
        <dt>{own.publicKey}</dt>
        <dd className="font-mono text-sm wrap-anywhere">{log.publicKey}</dd>
      </dl>
      <h2 className="mt-6">{own.how}</h2>
      <p className="prose-width">{own.lineText}</p>
      <p className="prose-width">{own.howText}</p>
      <p className="prose-width">
        <code className="wrap-anywhere">{own.command(address)}</code>
      </p>
      <p className="prose-width">
        {own.keepHead}{' '}
        <a href={to.certificateLogHead()} download={`certificate-log-head-${log.size}.json`}>
          {own.headDownload}
        </a>
      </p>
      <h2 className="mt-6">{own.pages}</h2>
      <p className="prose-width">{own.pagesText(String(logPageLines))}</p>
      {log.size === 0 && <p>{own.empty}</p>}
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {Array.from({ length: logPageCount(log.size) }, (_, page) => (
          <li key={page}>
            <a href={to.certificateLogLines(page)}>
              {own.pageLines(String(page * logPageLines + 1), String(Math.min((page + 1) * logPageLines, log.size)))}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
