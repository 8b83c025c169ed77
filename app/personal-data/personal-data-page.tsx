import type { Language } from '../i18n/language';
import { colon, listed } from '../i18n/punctuation';
import { textIn } from '../i18n/side-by-side';
import { paths } from '../paths';
import { DataTable } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { documentName } from '../accounts/identity/document-names';
import { accountMessages } from '../accounts/account-messages';
import type { HeldData, HeldRows } from './export.server';
import { reasonsKept } from '../accounts/consents/kept-words';
import { holdingNames } from './holding-words';
import { personalDataMessages } from './messages';

/** Everything held about the reader, table by table, with what deletion does to each. */
export function PersonalDataPage({ language, data }: { language: Language; data: HeldData }) {
  const words = personalDataMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
        actions={
          <a href={to.personalDataJson()} className="button button-secondary" download>
            {words.download}
          </a>
        }
      />
      <nav aria-label={words.title}>
        <ul className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
          <li>
            <a href={to.accountEmail()}>{words.emailLine}</a>
          </li>
          <li>
            <a href={to.accountIdentity()}>{words.identity}</a>
          </li>
          <li>
            <a href={to.consents()}>{words.consents}</a>
          </li>
          <li>
            <a href={to.accountDeletion()}>{words.deletion}</a>
          </li>
        </ul>
      </nav>
      <section className="mb-8">
        <h2>{words.identity}</h2>
        <p>
          {data.identity
            ? listed(language, [data.identity.name, `${documentName(language, data.identity)} ${data.identity.idCard}`])
            : words.noIdentity}
        </p>
      </section>
      {data.held.map((held, index) => (
        <Rows key={`${held.holding.table} ${index}`} language={language} held={held} />
      ))}
    </>
  );
}

function Rows({ language, held }: { language: Language; held: HeldRows }) {
  const words = personalDataMessages[language];
  const { holding, columns, rows } = held;
  const name = textIn(language, holdingNames[holding.name]);
  return (
    <details className="mb-4">
      <summary>
        {name} · {words.rows(String(rows.length))}
      </summary>
      <p className="text-sm text-muted">
        {words.fates[holding.fate]}
        {holding.why && `${colon(language)}${textIn(language, reasonsKept[holding.why])}`}
      </p>
      {/* A box that scrolls has to be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll-box mt-2" role="region" aria-label={name} tabIndex={0}>
        <DataTable
          cards={false}
          rows={rows}
          keyOf={(_, index) => index}
          columns={columns.map((column, at) => ({
            heading: column,
            head: <code>{column}</code>,
            className: 'wrap-anywhere',
            cell: (row: HeldRows['rows'][number]) => row[at] ?? '–',
          }))}
        />
      </div>
    </details>
  );
}
