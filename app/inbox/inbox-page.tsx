import { dateInChina } from '../calendar/working-days';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { noticeMessages } from '../notices/messages';
import { paths } from '../paths';
import { DataTable, GroupedTable, type Columns } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { isOverdue, type WaitingItem } from '../waiting/waiting-item';
import { countUpTo } from './count-up-to';
import { inboxMessages } from './messages';
import { groupsOfWaiting, ungrouped, type KindOfWaiting, type WaitingGroup } from './waiting-groups';
import type { WaitingList } from './waiting.server';

interface Props {
  language: Language;
  waiting: WaitingList;
  /** The date in China. */
  today: string;
  /** How many of a kind are listed at most, and messages counted. */
  limit: number;
  /** Messages not read yet, up to `limit`. */
  unread: number;
}

/** What waits for the reader, what they may only read, and what they wait for. */
export function InboxPage({ language, waiting, today, limit, unread }: Props) {
  const words = inboxMessages[language];
  const { mine, read, begun } = waiting;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <a href={paths(language).notices()} className="button button-secondary">
            {words.messages}
            {unread > 0 && <span className="tag ms-1">{countUpTo(unread, limit)}</span>}
          </a>
        }
      />
      <div className="space-y-10">
        <section aria-labelledby="mine">
          <h2 id="mine">{words.mine}</h2>
          {mine.length === 0 ? <p>{words.none}</p> : <Items language={language} items={mine} today={today} />}
          {mine.length === limit && <p className="text-muted">{words.more(figure(language, limit))}</p>}
        </section>
        {read.length > 0 && (
          <section aria-labelledby="read">
            <h2 id="read">{words.read}</h2>
            <p className="text-muted">{words.readHelp}</p>
            <Items language={language} items={read} today={today} />
          </section>
        )}
        <section aria-labelledby="begun">
          <h2 id="begun">{words.begun}</h2>
          {begun.length === 0 ? <p>{words.begunNone}</p> : <Items language={language} items={begun} today={today} />}
        </section>
      </div>
    </>
  );
}

/** A few things in one list, many by what they are about, each group with its count. */
function Items({ language, items, today }: { language: Language; items: readonly KindOfWaiting[]; today: string }) {
  const frame = { columns: columnsOf(language, items, today), keyOf: (_item: WaitingItem, index: number) => index };
  if (items.length <= ungrouped) return <DataTable rows={items} {...frame} />;
  const groups = groupsOfWaiting(items, today).map(({ group, items: rows }) => ({
    key: group,
    heading: `${groupName(language, group)} · ${figure(language, rows.length)}`,
    rows,
  }));
  return <GroupedTable groups={groups} {...frame} />;
}

function groupName(language: Language, group: WaitingGroup): string {
  return group === 'overdue' || group === 'answers'
    ? inboxMessages[language].groups[group]
    : noticeMessages[language].groups[group];
}

/** On a phone a row is what it is about, and under it for whom and by when: each cell says which. */
function columnsOf(language: Language, items: readonly WaitingItem[], today: string): Columns<WaitingItem> {
  const words = inboxMessages[language];
  const named = (heading: string) => <span className="text-muted sm:hidden">{`${heading}${colon(language)}`}</span>;
  return [
    { heading: words.what, namesRow: true, cell: (item) => <Act language={language} item={item} /> },
    {
      heading: words.about,
      className: 'max-sm:hidden',
      cell: ({ subject }) => <span className="wrap-anywhere">{subject}</span>,
    },
    items.some(({ waitsFor }) => waitsFor !== null) && {
      heading: words.waitsFor,
      speaksForItself: true,
      className: 'max-sm:inline',
      cell: ({ waitsFor }) => (
        <>
          {named(words.waitsFor)}
          {waitsFor ?? '–'}
        </>
      ),
    },
    {
      heading: words.behalf,
      speaksForItself: true,
      className: 'max-sm:inline',
      cell: ({ behalf }) => (
        <>
          {named(words.behalf)}
          {behalf ?? words.self}
        </>
      ),
    },
    {
      heading: words.dueOn,
      speaksForItself: true,
      className: 'max-sm:inline sm:whitespace-nowrap',
      cell: (item) => (
        <>
          {named(words.dueOn)}
          <DueDay language={language} item={item} today={today} />
        </>
      ),
    },
    {
      heading: words.since,
      className: 'max-sm:hidden sm:whitespace-nowrap',
      cell: ({ since }) => dateInChina(new Date(since)),
    },
  ];
}

/** What is to be done, with what it is about where no column says it. */
function Act({ language, item }: { language: Language; item: WaitingItem }) {
  const words = inboxMessages[language];
  return (
    <>
      <a href={item.href} className="wrap-anywhere max-sm:block max-sm:py-2">
        {item.act}
        <Unseen language={language} subject={item.subject} onPhones />
      </a>
      {item.standing === 'read' && <span className="tag ms-2">{words.readOnly}</span>}
      {item.escalation && (
        <a
          href={paths(language).escalation(item.escalation.kind, item.escalation.thing)}
          className="ms-2 inline-block text-sm max-sm:ms-0 max-sm:py-2"
        >
          {words.whoSees}
          <Unseen language={language} subject={item.subject} />
        </a>
      )}
    </>
  );
}

/** What a link is about, for who hears links one by one: rows of one kind say the same. */
function Unseen({
  language,
  subject,
  onPhones = false,
}: {
  language: Language;
  subject: string;
  /** Seen there, where rows have no column for it. */
  onPhones?: boolean;
}) {
  return (
    <span className={onPhones ? 'sm:sr-only' : 'sr-only'}>
      {colon(language)}
      {subject}
    </span>
  );
}

/** The day, and in words whether it is past. */
function DueDay({ language, item, today }: { language: Language; item: WaitingItem; today: string }) {
  const words = inboxMessages[language];
  if (item.dueOn === null) return <span className="text-muted">{words.noDay}</span>;
  return (
    <>
      {item.dueOn}
      {isOverdue(item, today) && <span className="tag ms-2 text-missing-text">{words.overdue}</span>}
      {item.dueOn === today && <span className="tag ms-2">{words.today}</span>}
    </>
  );
}
