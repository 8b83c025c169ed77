import { momentText } from '../calendar/moment-text';
import type { Language } from '../i18n/language';
import type { HistoryEntry } from '../events/events.server';
import type { Details } from '../events/mask';
import { deedName, thingName } from './deed-names';
import type { Names } from './code-words';
import { detailsText } from './detail-words';
import { historyMessages } from './messages';
import { DataTable } from '../ui/data-table';

interface HistoryTableProps {
  language: Language;
  entries: readonly HistoryEntry[];
  /** Addresses of the next page, and of the first one when this is another. */
  older: string | null;
  newest: string | null;
  /** Names of what details give by id, where they may give some. */
  names?: Readonly<Record<string, Names>>;
}

/** Rows of history, newest first; any page may show the history of its thing with it. */
export function HistoryTable({ language, entries, older, newest, names }: HistoryTableProps) {
  const words = historyMessages[language];
  const pages = (
    <p className="mt-4 flex flex-wrap gap-4">
      {newest && <a href={newest}>{words.newest}</a>}
      {older && <a href={older}>{words.older}</a>}
    </p>
  );
  if (entries.length === 0) {
    return (
      <>
        <p>{older ? words.noneHere : words.none}</p>
        {pages}
      </>
    );
  }
  return (
    <>
      <DataTable
        rows={entries}
        keyOf={(entry) => entry.sequence}
        idOf={(entry) => `event-${entry.sequence}`}
        columns={[
          { heading: words.when, cell: (entry) => <time dateTime={entry.at}>{momentText(entry.at)}</time> },
          {
            heading: words.who,
            cell: (entry) => (entry.actorId === null ? words.system : words.account(String(entry.actorId))),
          },
          { heading: words.deed, cell: (entry) => deedName(language, entry.deed) },
          {
            heading: words.outcome,
            cell: (entry) => (
              <>
                {entry.outcome === 'done' ? words.outcomes.done : <strong>{words.outcomes[entry.outcome]}</strong>}
                {(entry.tries ?? 1) > 1 && <span>{words.triesSoFar(entry.tries!)}</span>}
              </>
            ),
          },
          {
            heading: words.thing,
            className: 'wrap-anywhere',
            cell: (entry) => (
              <>
                {thingName(language, entry.thing.type)} {entry.thing.id}
              </>
            ),
          },
          {
            heading: words.change,
            className: 'wrap-anywhere text-sm',
            cell: (entry) => (
              <>
                <Change language={language} label={words.before} details={entry.before} names={names} />
                <Change language={language} label={words.after} details={entry.after} names={names} />
              </>
            ),
          },
          { heading: words.reason, className: 'wrap-anywhere', cell: (entry) => entry.reason ?? '' },
        ]}
      />
      {pages}
    </>
  );
}

function Change({
  language,
  label,
  details,
  names,
}: Pick<HistoryTableProps, 'language' | 'names'> & { label: string; details: Details | null }) {
  if (!details) return null;
  return (
    <div>
      <span className="text-muted">{label}</span> {detailsText(language, details, names)}
    </div>
  );
}
