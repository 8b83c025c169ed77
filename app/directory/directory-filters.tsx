import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { figure } from '../i18n/figures';
import type { ChosenValue, Directory, FilterOption } from './directory';
import { directoryAddress, filterNames, noFilters, withoutValue, type FilterName } from './directory-query';
import { frameMessages } from '../ui/messages';
import { directoryMessages } from './messages';

interface Props {
  language: Language;
  directory: Directory;
}

/** One checkbox per value with the companies it would leave; sent by the form around it. */
function Filter({
  name,
  legend,
  options,
  language,
  children,
}: {
  name: FilterName;
  legend: string;
  options: readonly FilterOption[];
  language: Language;
  children?: ReactNode;
}) {
  return (
    <fieldset className="filter">
      <legend>{legend}</legend>
      <div className={options.length > 14 ? 'filter-long' : undefined}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="checkbox" name={name} value={option.value} defaultChecked={option.chosen} />
            {option.name}
            <i>{figure(language, option.count)}</i>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}

/** The filters, folded on a phone. */
export function DirectoryFilters({ language, directory }: Props) {
  const words = directoryMessages[language];
  const to = paths(language);
  const { query, options } = directory;
  const toggled = { ...directoryAddress(query), regions: query.allRegions ? null : 'all' };
  return (
    <details className="folded-filters no-print">
      <summary>{frameMessages[language].filters}</summary>
      {filterNames.map((name) => (
        <Filter key={name} name={name} legend={words.filter[name]} options={options[name]} language={language}>
          {name === 'segment' && query.chain.length === 0 && (
            <p className="text-sm text-muted">{words.segmentsOfChains}</p>
          )}
          {name === 'offer' && (
            <a href={to.offers()} className="inline-flex min-h-11 items-center text-sm">
              {words.allOffers}
            </a>
          )}
          {name === 'region' && <p className="text-sm text-muted">{words.regionCounts}</p>}
          {name === 'region' && (directory.moreRegions || query.allRegions) && (
            <a href={to.companies(toggled)} className="inline-flex min-h-11 items-center text-sm">
              {query.allRegions ? words.fewerRegions : words.allRegions}
            </a>
          )}
        </Filter>
      ))}
      <button type="submit" className="button button-secondary w-full justify-center">
        {words.apply}
      </button>
    </details>
  );
}

/** The words of a chosen condition: 技术链：地理信息建模. */
export function chosenName(chosen: ChosenValue, language: Language): [filter: string, value: string] {
  const words = directoryMessages[language];
  return [chosen.filter === 'q' ? words.text : words.filter[chosen.filter], chosen.name];
}

export function addressWithout(directory: Directory, chosen: ChosenValue, language: Language): string {
  const change = chosen.filter === 'q' ? { q: '' } : withoutValue(directory.query, chosen.filter, chosen.value);
  return paths(language).companies(directoryAddress(directory.query, change));
}

/** The conditions in force, each with its way back, and one way back from all. */
export function ChosenValues({ language, directory }: Props) {
  const words = directoryMessages[language];
  if (directory.chosen.length === 0) return null;
  return (
    <nav aria-label={words.chosen} className="chosen no-print">
      {directory.chosen.map((chosen) => {
        const [filter, value] = chosenName(chosen, language);
        return (
          <a
            key={`${chosen.filter} ${chosen.value}`}
            href={addressWithout(directory, chosen, language)}
            aria-label={words.drop(filter, value)}
          >
            {value} <span aria-hidden="true">×</span>
          </a>
        );
      })}
      {directory.chosen.length > 1 && (
        <a href={paths(language).companies(directoryAddress(directory.query, { q: '', ...noFilters }))}>
          {words.clear}
        </a>
      )}
    </nav>
  );
}
