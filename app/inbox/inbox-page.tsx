import { dateInChina } from '../calendar/working-days';
import { figure } from '../i18n/figures';
import type { Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { paths } from '../paths';
import { DataTable, type Columns } from '../ui/data-table';
import { PageTitle } from '../ui/page-title';
import { isOverdue, type WaitingItem } from '../waiting/waiting-item';
import { inboxMessages } from './messages';
import type { WaitingList } from './waiting.server';

interface Props {
  language: Language;
  waiting: WaitingList;
  /** The date in China. */
  today: string;
  /** How many of a kind are listed at most. */
  limit: number;
  /** Messages not read yet, up to a hundred. */
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
            {unread > 0 && <span className="tag ms-1">{figure(language, unread)}</span>}
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

function Items({ language, items, today }: { language: Language; items: readonly WaitingItem[]; today: string }) {
  const words = inboxMessages[language];
  const columns: Columns<WaitingItem> = [
    {
      heading: words.what,
      namesRow: true,
      cell: (item) => (
        <>
          <a href={item.href}>
            {item.act}
            <Unseen language={language} subject={item.subject} />
          </a>
          {item.standing === 'read' && <span className="tag ms-2">{words.readOnly}</span>}
          {item.escalation && (
            <a
              href={paths(language).escalation(item.escalation.kind, item.escalation.thing)}
              className="ms-2 inline-block text-sm"
            >
              {words.whoSees}
              <Unseen language={language} subject={item.subject} />
            </a>
          )}
        </>
      ),
    },
    { heading: words.about, cell: ({ subject }) => <span className="wrap-anywhere">{subject}</span> },
    items.some(({ waitsFor }) => waitsFor !== null) && {
      heading: words.waitsFor,
      cell: ({ waitsFor }) => waitsFor ?? '–',
    },
    { heading: words.behalf, cell: ({ behalf }) => behalf ?? words.self },
    {
      heading: words.dueOn,
      className: 'sm:whitespace-nowrap',
      cell: (item) => <DueDay language={language} item={item} today={today} />,
    },
    { heading: words.since, className: 'sm:whitespace-nowrap', cell: ({ since }) => dateInChina(new Date(since)) },
  ];
  return <DataTable columns={columns} rows={items} keyOf={(_item, index) => index} />;
}

/** What a link is about, for who hears links one by one: rows of one kind say the same. */
function Unseen({ language, subject }: { language: Language; subject: string }) {
  return (
    <span className="sr-only">
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
