import type { Language } from '../../i18n/language';
import type { Refusal } from '../../outcome';
import { paths } from '../../paths';
import { namedCharacters } from '../../pdf/characters';
import { PageTitle } from '../../ui/page-title';
import { storyMessages } from '../story/story-messages';
import { walletFormats, type PdfRefusal, type WalletLine } from './wallet';
import { walletMessages } from './wallet-messages';

/** Why there is no PDF, and what there is instead. */
function explainPdf(language: Language, { code, value = '' }: Refusal<PdfRefusal>): string {
  const words = walletMessages[language];
  return code === 'characters-missing' ? words.noShape(namedCharacters(value, words.between)) : words.noPaper;
}

/** One's own certificates, each with its state and its files. */
export function WalletPage({ language, lines }: { language: Language; lines: readonly WalletLine[] }) {
  const words = walletMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <a href={to.certificationApplications()} className="button button-secondary">
            {words.applications}
          </a>
        }
      />
      {lines.length === 0 && (
        <p>
          {words.none} <a href={to.certification()}>{words.see}</a>
        </p>
      )}
      <p className="mb-4">
        <a href={to.certificationStory()}>{storyMessages[language].title}</a>
      </p>
      <ul className="card-list">
        {lines.map((line) => (
          <li key={line.number} className="card">
            <h2>{line.title}</h2>
            <p>{line.body}</p>
            <dl className="facts mt-2">
              <dt>{words.number}</dt>
              <dd>
                {line.number}{' '}
                <a href={to.certificate(line.number)}>
                  {words.page}
                  <span className="sr-only"> {line.number}</span>
                </a>
              </dd>
              <dt>{words.state}</dt>
              <dd
                className={
                  line.state === 'issued' && !line.expired ? 'text-success' : 'font-semibold text-missing-text'
                }
              >
                {line.state === 'issued' && line.expired ? words.expired : words.states[line.state]}
              </dd>
              {line.reason && (
                <>
                  <dt>{words.reason}</dt>
                  <dd>{line.reason}</dd>
                </>
              )}
              <dt>{words.issuedOn}</dt>
              <dd>{line.issuedOn}</dd>
              <dt>{words.validUntil}</dt>
              <dd>{line.validUntil ?? words.forGood}</dd>
            </dl>
            <h3 className="mt-3">{words.download}</h3>
            <p className="flex flex-wrap gap-x-4 gap-y-1">
              {walletFormats
                .filter((format) => format !== 'pdf' || !line.withoutPdf)
                .map((format) => (
                  <a key={format} href={to.walletFile(line.number, format)}>
                    {words.formats[format]}
                    <span className="sr-only"> {line.number}</span>
                  </a>
                ))}
            </p>
            {line.withoutPdf && <p className="mt-1 text-sm text-muted">{explainPdf(language, line.withoutPdf)}</p>}
            <p className="mt-2">
              <a href={to.shares(line.number)}>
                {words.share}
                <span className="sr-only"> {line.number}</span>
              </a>{' '}
              ·{' '}
              <a href={to.certificateChanges(line.number)}>
                {words.changes}
                <span className="sr-only"> {line.number}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
