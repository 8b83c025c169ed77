import { perLanguage, type Language } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { textIn } from '../i18n/side-by-side';
import { paths } from '../paths';
import { figure } from '../i18n/figures';
import { FilterSearch } from '../ui/filter-search';
import { GetForm } from '../ui/get-form';
import { PageTitle } from '../ui/page-title';
import { csvColumnMeanings } from './csv-column-words';
import { csvColumns, type CsvColumn } from './directory-csv';
import { ChosenValues, DirectoryFilters } from './directory-filters';
import { DirectoryList, NothingFound, Pages } from './directory-list';
import type { Directory } from './directory';
import { SearchLeads } from './search-leads';
import { directoryAddress, directorySorts, searchAddress } from './directory-query';
import { directoryMessages } from './messages';

/** One line per column, as one text: the page is made often. */
const columnList = perLanguage(columnLines);

function columnLines(language: Language): string {
  const line = ({ name }: CsvColumn) => `${name}${colon(language)}${textIn(language, csvColumnMeanings[name])}`;
  return csvColumns.map(line).join('\n');
}

/** Search, filters, sort and the list they leave: one GET form, so that every state is an address. */
export function DirectoryPage({
  language,
  directory,
  projects,
}: {
  language: Language;
  directory: Directory;
  /** In how many listed projects firms of the page disclosed themselves, by slug. */
  projects: Readonly<Record<string, number>>;
}) {
  const words = directoryMessages[language];
  const to = paths(language);
  const { query, total } = directory;
  const whole = { ...directoryAddress(query), page: null, regions: null };
  const sorts = directorySorts.filter((sort) => sort !== 'relevance' || query.q !== '');
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <>
            <a href={to.join()} className="button">
              {words.join}
            </a>
            <a href={to.companiesXlsx(whole)} className="button button-secondary" download>
              {words.download}
            </a>
          </>
        }
      />
      <GetForm action={to.companies({ regions: query.allRegions ? 'all' : null })} className="directory">
        <div className="directory-search no-print flex flex-wrap items-end gap-3">
          <FilterSearch id="directory-q" label={words.search} value={query.q} />
          <div>
            <label htmlFor="directory-sort" className="font-semibold">
              {words.sort}
            </label>
            <select id="directory-sort" name="sort" defaultValue={directory.sort} className="field-input">
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {words.sorts[sort]}
                </option>
              ))}
            </select>
          </div>
          <button type="submit" className="button button-secondary">
            {words.apply}
          </button>
          <p id="directory-q-hint" className="basis-full text-sm text-muted">
            {words.searchHint}
          </p>
        </div>
        <DirectoryFilters language={language} directory={directory} />
        <div className="min-w-0 space-y-3">
          {total > 0 && (
            <p className="flex flex-wrap items-center gap-x-6">
              <span className="text-lg font-semibold">{words.found(figure(language, total))}</span>
              <a href={to.companiesCsv(whole)} className="no-print inline-flex min-h-11 items-center" download>
                CSV
              </a>
            </p>
          )}
          <SearchLeads language={language} directory={directory} />
          <ChosenValues language={language} directory={directory} />
          {total === 0 && <NothingFound language={language} directory={directory} />}
          {directory.rows.length > 0 && <DirectoryList language={language} directory={directory} projects={projects} />}
          {directory.rows.length > 0 && (
            <p className="no-print flex flex-wrap items-center gap-x-6 gap-y-2">
              <button type="submit" form="compare" className="button button-secondary">
                {words.compareChosen}
              </button>
              <a
                href={to.savedSearches(searchAddress(query))}
                rel="nofollow"
                className="inline-flex min-h-11 items-center"
              >
                {words.saveSearch}
              </a>
            </p>
          )}
          <Pages language={language} directory={directory} />
          <details className="no-print">
            <summary>{words.columns}</summary>
            <p className="whitespace-pre-line text-sm">{columnList[language]}</p>
          </details>
        </div>
      </GetForm>
      <GetForm id="compare" action={to.comparison()} />
    </>
  );
}
