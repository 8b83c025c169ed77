import type { Language } from '../i18n/language';
import { accountMessages } from '../accounts/account-messages';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { thingName, thingTypes } from './deed-names';
import { eventOutcomes, type EventOutcome } from '../events/event';
import type { Names } from './code-words';
import type { HistoryEntry } from '../events/events.server';
import { HistoryTable } from './history-table';
import { historyMessages } from './messages';

interface Shown {
  language: Language;
  entries: readonly HistoryEntry[];
  /** The sequence number the next page starts below; null on the last one. */
  next: number | null;
  first: boolean;
  names: Readonly<Record<string, Names>>;
}

export function OwnHistoryPage({ language, entries, names, next, first }: Shown) {
  const words = historyMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.own}
        purpose={words.ownPurpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
      />
      <HistoryTable
        language={language}
        entries={entries}
        names={names}
        older={next ? to.accountHistory({ before: next }) : null}
        newest={first ? null : to.accountHistory()}
      />
    </>
  );
}

export function PersonHistoryPage({ language, entries, names, next, first, accountId }: Shown & { accountId: number }) {
  const words = historyMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.of(words.account(String(accountId)))}
        above={[
          [to.people(), accountMessages[language].overview.people],
          [to.person(accountId), words.account(String(accountId))],
        ]}
      />
      <HistoryTable
        language={language}
        entries={entries}
        names={names}
        older={next ? to.personHistory(accountId, { before: next }) : null}
        newest={first ? null : to.personHistory(accountId)}
      />
    </>
  );
}

export interface HistoryFilter {
  readonly type: string;
  readonly id: string;
  readonly outcome: EventOutcome | null;
}

export function AllHistoryPage({ language, entries, names, next, first, filter }: Shown & { filter: HistoryFilter }) {
  const words = historyMessages[language];
  const to = paths(language);
  const view = { type: filter.type, id: filter.id, outcome: filter.outcome };
  return (
    <>
      <PageTitle
        language={language}
        title={words.all}
        purpose={words.allPurpose}
        above={[[to.account(), accountMessages[language].overview.title]]}
      />
      <GetForm action={to.history()} className="no-print mb-5 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="history-outcome" className="font-semibold">
            {words.outcome}
          </label>
          <select id="history-outcome" name="outcome" defaultValue={filter.outcome ?? ''} className="field-input">
            <option value="">{words.anyOutcome}</option>
            {eventOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {words.outcomes[outcome]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor="history-type" className="font-semibold">
            {words.type}
          </label>
          <select id="history-type" name="type" defaultValue={filter.type} className="field-input">
            <option value="">{words.anyThing}</option>
            {[...new Set([...thingTypes, filter.type])]
              .filter((type) => type !== '')
              .map((type) => (
                <option key={type} value={type}>
                  {thingName(language, type)}
                </option>
              ))}
          </select>
        </div>
        <div>
          <label htmlFor="history-id" className="font-semibold">
            {words.id}
          </label>
          <input id="history-id" name="id" defaultValue={filter.id} className="field-input" />
        </div>
        <button type="submit" className="button button-secondary">
          {words.filter}
        </button>
      </GetForm>
      <HistoryTable
        language={language}
        entries={entries}
        names={names}
        older={next ? to.history({ ...view, before: next }) : null}
        newest={first ? null : to.history(view)}
      />
    </>
  );
}
