import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { thingName } from './deed-names';
import type { Names } from './code-words';
import type { HistoryEntry } from '../events/events.server';
import { HistoryTable } from './history-table';
import { historyMessages } from './messages';
import { regionThings, type RegionThing } from './region-things';

interface Shown {
  language: Language;
  entries: readonly HistoryEntry[];
  next: number | null;
  first: boolean;
  names: Readonly<Record<string, Names>>;
}

/** What happened in an official's regions, perhaps to one kind of thing. */
export function RegionHistoryPage({
  language,
  entries,
  names,
  next,
  first,
  type,
  deskName,
}: Shown & { type: RegionThing | null; deskName: string }) {
  const words = historyMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.region}
        purpose={words.regionPurpose}
        above={[[to.desk(), deskName]]}
      />
      <GetForm action={to.deskHistory()} className="no-print mb-5 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="history-type" className="font-semibold">
            {words.thing}
          </label>
          <select id="history-type" name="type" defaultValue={type ?? ''} className="field-input">
            <option value="">{words.anyThing}</option>
            {regionThings.map((thing) => (
              <option key={thing} value={thing}>
                {thingName(language, thing)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button button-secondary">
          {words.filter}
        </button>
      </GetForm>
      <HistoryTable
        language={language}
        entries={entries}
        names={names}
        older={next ? to.deskHistory({ type, before: next }) : null}
        newest={first ? null : to.deskHistory({ type })}
      />
    </>
  );
}

/** What happened to a firm, for its people and the officials of its region. */
export function CompanyHistoryPage({
  language,
  entries,
  names,
  next,
  first,
  company,
}: Shown & { company: { slug: string; nameZh: string } }) {
  const words = historyMessages[language];
  const to = paths(language);
  return (
    <>
      <PageTitle
        language={language}
        title={words.company}
        purpose={words.companyPurpose(company.nameZh)}
        above={[[to.company(company.slug), company.nameZh]]}
      />
      <HistoryTable
        language={language}
        entries={entries}
        names={names}
        older={next ? to.companyHistory(company.slug, { before: next }) : null}
        newest={first ? null : to.companyHistory(company.slug)}
      />
    </>
  );
}
