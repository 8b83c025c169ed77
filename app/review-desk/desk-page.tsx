import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { paths } from '../paths';
import { momentText } from '../calendar/moment-text';
import { dueDay } from '../alliance/due-day';
import { stateNames } from '../alliance/messages';
import { DataTable, type Columns } from '../ui/data-table';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { PostForm, TicksShown } from '../ui/post-form';
import { BulkAnswer } from './bulk-answer';
import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import { contestMessages } from './contest-messages';
import { deskMessages } from './messages';
import { queues } from './queue';
import type { DeskRow, DeskView } from './desk-view.server';

interface Props {
  language: Language;
  view: DeskView;
}

const ages = [1, 3, 5, 10, 20];

/** The queues of the desk, oldest file first, with their clocks. */
export function DeskPage({ language, view }: Props) {
  const words = deskMessages[language];
  const to = paths(language);
  const { query, counts } = view;
  const counted = (count: number) => (count >= view.countLimit ? `${view.countLimit}+` : String(count));
  const sizes: Readonly<Record<string, number>> = { waiting: counts.waiting, returned: counts.returned };
  const elsewhere = [
    [to.deskReports(), words.elsewhere.reports, view.reports],
    [to.deskProfileChanges(), words.elsewhere.changes, view.changes],
    [to.deskColleagues(), words.elsewhere.colleagues, view.colleagues],
    [to.deskCapabilities(), proposalMessages[language].desk.title, view.capabilities],
    [to.deskContests(), contestMessages[language].desk.title, view.contests],
    [to.deskInterests(), words.elsewhere.interests, view.reported],
    [to.deskThreads(), words.elsewhere.threads, view.reportedThreads],
    [to.deskProjects(), words.elsewhere.projects, null],
    [to.deskCases(), words.elsewhere.cases, null],
    [to.deskNeeds(), words.elsewhere.needs, null],
    [to.deskInstitutions(), words.elsewhere.institutions, null],
    [to.deskMerges(), words.elsewhere.merges, null],
  ] as const;
  return (
    <>
      <PageTitle language={language} title={words.title} purpose={words.purpose} />
      <p className={counts.overdue > 0 ? 'notice notice-missing mb-4 font-semibold' : 'mb-4 text-muted'}>
        {counts.overdue > 0 ? words.counts(counted(counts.overdue)) : words.noneOverdue}
      </p>
      <nav aria-label={words.queueNav} className="no-print mb-4 flex flex-wrap gap-x-2 gap-y-1">
        {queues.map((queue) => (
          <a
            key={queue}
            href={to.desk({ queue, region: query.region })}
            aria-current={query.queue === queue ? 'page' : undefined}
            className="inline-flex min-h-11 items-center rounded-md border border-line px-3 no-underline aria-[current=page]:border-primary aria-[current=page]:font-semibold"
          >
            {words.queues[queue]}
            {sizes[queue] !== undefined && (
              <span className="whitespace-pre tabular-nums">{brackets(language, counted(sizes[queue]))}</span>
            )}
          </a>
        ))}
        {elsewhere.map(([href, name, count]) => (
          <a key={href} href={href} className="inline-flex min-h-11 items-center px-3">
            {name}
            {count !== null && brackets(language, count)}
          </a>
        ))}
      </nav>
      <Filters language={language} view={view} />
      {view.rows.length === 0 ? <p>{words.empty}</p> : <Queue language={language} view={view} />}
      <p className="mt-4 flex gap-4">
        {query.after && (
          <a href={to.desk({ queue: query.queue, region: query.region, older: query.older })}>{words.first}</a>
        )}
        {view.next && (
          <a
            href={to.desk({ queue: query.queue, region: query.region, older: query.older, after: view.next })}
            rel="next"
            className="button button-secondary"
          >
            {words.more}
          </a>
        )}
      </p>
    </>
  );
}

function Filters({ language, view }: Props) {
  const words = deskMessages[language];
  return (
    <GetForm
      action={paths(language).desk({ queue: view.query.queue })}
      className="no-print mb-4 flex flex-wrap items-end gap-3"
    >
      <div>
        <label htmlFor="desk-region">{words.region}</label>
        <select id="desk-region" name="region" defaultValue={view.query.region ?? ''} className="field-input">
          <option value="">{words.allRegions}</option>
          {view.regions.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="desk-older">{words.older}</label>
        <select id="desk-older" name="older" defaultValue={view.query.older ?? ''} className="field-input">
          <option value="">{words.olderAny}</option>
          {ages.map((days) => (
            <option key={days} value={days}>
              {words.olderThan(String(days))}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button button-secondary">
        {words.apply}
      </button>
    </GetForm>
  );
}

function Queue({ language, view }: Props) {
  const words = deskMessages[language];
  const bulk = view.mayReview && (view.query.queue === 'waiting' || view.query.queue === 'mine');
  const table = (
    <DataTable
      caption={words.queues[view.query.queue]}
      rows={view.rows}
      keyOf={(row) => row.id}
      columns={queueColumns(language, bulk)}
    />
  );
  if (!bulk) return table;
  return (
    <PostForm
      action={paths(language).deskDecisions({
        queue: view.query.queue,
        region: view.query.region,
        older: view.query.older,
      })}
    >
      <TicksShown name="id" />
      {table}
      <BulkAnswer language={language} title={words.bulk.title} approve={view.query.queue === 'mine'} />
    </PostForm>
  );
}

/** What the desk shows of a file; `bulk` lets several be chosen at once. */
function queueColumns(language: Language, bulk: boolean): Columns<DeskRow> {
  const words = deskMessages[language];
  const { columns } = words;
  return [
    bulk && {
      heading: columns.choose,
      cell: (row) => (
        <input
          type="checkbox"
          name="id"
          value={row.id}
          aria-label={words.chooseWhat(row.reference)}
          className="field-tick"
        />
      ),
    },
    {
      heading: columns.file,
      namesRow: true,
      cell: (row) => <a href={paths(language).deskFile(row.id, row.place)}>{row.reference}</a>,
    },
    {
      heading: columns.firm,
      cell: (row) => (
        <>
          {row.nameZh ?? words.unnamed} <span className="tag">{words.kinds[row.kind]}</span>{' '}
          {row.appealed && <span className="tag">{words.appealed}</span>}{' '}
          {row.escalated && <span className="tag font-semibold">{words.escalated}</span>}
        </>
      ),
    },
    { heading: columns.region, cell: (row) => row.region ?? '–' },
    { heading: columns.since, cell: (row) => momentText(row.queuedAt) },
    { heading: columns.due, cell: (row) => <Due language={language} row={row} /> },
    { heading: columns.holder, cell: (row) => row.holder ?? '–' },
  ];
}

function Due({ language, row }: { language: Language; row: DeskRow }) {
  const clock = row.clock && row.clock !== 'calm' ? stateNames[language].clock[row.clock] : null;
  return (
    <>
      {row.dueOn === null ? '–' : dueDay(language, row.dueOn, row.dueProvisional)}{' '}
      {clock && <strong className={row.clock === 'overdue' ? 'text-missing-text' : 'text-warning'}>{clock}</strong>}
    </>
  );
}
