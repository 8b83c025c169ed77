import { dateInChina } from '../../calendar/working-days';
import type { Language } from '../../i18n/language';
import { colon, listed } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table';
import { PageTitle } from '../../ui/page-title';
import type { BodyView } from './body-view.server';
import { certificateMessages } from '../messages';

/** An issuing body: what it may certify, since when, by which document, and its keys. */
export function BodyPage({ language, body }: { language: Language; body: BodyView }) {
  const words = certificateMessages[language];
  const own = words.bodyPage;
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={body.name}
        purpose={own.purpose}
        above={[[to.verification(), words.title]]}
      />
      <div className="max-w-3xl space-y-8">
        <dl className="facts">
          <dt>{own.kind}</dt>
          <dd>{words.kinds[body.kind]}</dd>
          <dt>{own.register}</dt>
          <dd>
            {body.registerUrl ? (
              <a href={body.registerUrl} rel="noopener noreferrer" className="wrap-anywhere">
                {body.registerUrl}
              </a>
            ) : (
              words.noRegister
            )}
          </dd>
          {body.note && (
            <>
              <dt>{own.note}</dt>
              <dd lang="zh-CN">{body.note}</dd>
            </>
          )}
          <dt>{own.document}</dt>
          <dd>
            <a href={to.issuerDocument(body.id)}>did.json</a>
          </dd>
        </dl>
        {body.endedOn && (
          <p className="notice notice-warning">
            {words.ended(body.endedOn)}
            {body.successor && (
              <>
                {' '}
                {own.successor}
                {colon(language)}
                <a href={to.issuer(body.successor.id)}>{body.successor.name}</a>
              </>
            )}
          </p>
        )}
        <section aria-labelledby="authorisations">
          <h2 id="authorisations">{own.authorisations}</h2>
          {body.authorisations.length === 0 ? (
            <p>{own.none}</p>
          ) : (
            <Authorisations language={language} rows={body.authorisations} />
          )}
        </section>
        <section aria-labelledby="keys">
          <h2 id="keys">{own.keys}</h2>
          {body.keys.length === 0 && <p>{own.noKeys}</p>}
          <ul className="space-y-2">
            {body.keys.map((key) => (
              <li key={key.publicKey}>
                <code className="wrap-anywhere text-sm">{key.publicKey}</code>
                <span className="block text-sm text-muted">
                  {own.since(dateInChina(new Date(key.createdAt)))}
                  {key.compromisedAt
                    ? ` · ${own.compromised(dateInChina(new Date(key.compromisedAt)))}`
                    : key.retiredAt
                      ? ` · ${own.retired(dateInChina(new Date(key.retiredAt)))}`
                      : ''}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Authorisations({ language, rows }: { language: Language; rows: BodyView['authorisations'] }) {
  const words = certificateMessages[language];
  const own = words.bodyPage;
  return (
    <DataTable
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { heading: words.occupation, namesRow: true, cell: (row) => row.occupation },
        { heading: own.levels, cell: (row) => listed(language, row.levels) },
        { heading: own.from, cell: (row) => row.fromOn },
        { heading: own.until, cell: (row) => row.untilOn ?? own.ongoing },
        { heading: own.basis, cell: (row) => row.basis },
      ]}
    />
  );
}
