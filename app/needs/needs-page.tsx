import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FilterChoice } from '../ui/filter-choice';
import { FilterForm } from '../ui/filter-form';
import { PageLinks } from '../ui/page-links';
import { PageTitle } from '../ui/page-title';
import { needMessages } from './messages';
import { needAddress, needSorts } from './need';
import { budgetBandNames, needKinds } from './need-kind';
import { NeedList } from './need-list';
import type { NeedList as Listed } from './need-list.server';
import { needKindName } from './need-names';

interface Props {
  language: Language;
  list: Listed;
  scopes: readonly (readonly [value: string, name: string])[];
}

/** Everything that is looked for now, with filters: one GET form, so that every state is an address. */
export function NeedsPage({ language, list, scopes }: Props) {
  const words = needMessages[language];
  const to = paths(language);
  const { query, total } = list;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <>
            <a href={to.newNeed()} rel="nofollow" className="button">
              {words.post}
            </a>
            <a href={to.needFigures()} className="button button-secondary">
              {words.figures}
            </a>
          </>
        }
      />
      <NeedFilters language={language} list={list} scopes={scopes} />
      {total === 0 ? (
        <div className="notice notice-warning prose-width">
          <h2>{words.none}</h2>
          <p>{words.noneHelp}</p>
          <p>
            <a href={to.needs()}>{words.clear}</a>
          </p>
        </div>
      ) : (
        <section aria-labelledby="found" className="space-y-3">
          <h2 id="found">{words.found(String(total))}</h2>
          <NeedList language={language} needs={list.needs} />
        </section>
      )}
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
        <a href={to.savedSearches({ of: 'needs', ...needAddress(query) })} rel="nofollow">
          {words.save}
        </a>
        <a href={to.needsCsv(needAddress(query))} download>
          {words.csv}
        </a>
        <a href={to.ownNeeds()} rel="nofollow">
          {words.own}
        </a>
        <a href={to.needInvitations()} rel="nofollow">
          {words.received}
        </a>
        <a href={to.offers()}>{words.offers}</a>
      </p>
      <PageLinks
        language={language}
        label={words.title}
        of={list}
        address={(page) => to.needs(needAddress(query, { page }))}
      />
    </>
  );
}

function NeedFilters({ language, list, scopes }: Props) {
  const words = needMessages[language];
  const { query, kinds } = list;
  return (
    <FilterForm language={language} action={paths(language).needs()} asked={needAddress(query)}>
      <fieldset className="filter mb-0!">
        <legend>{words.filter.kind}</legend>
        <div className="flex flex-wrap gap-x-5">
          {needKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name="kind" value={kind} defaultChecked={query.kind.includes(kind)} />
              {needKindName(language, kind)}
              <i>{kinds[kind] ?? 0}</i>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="filter mb-0!">
        <legend>{words.filter.budget}</legend>
        <div className="flex flex-wrap gap-x-5">
          {budgetBandNames.map((band) => (
            <label key={band}>
              <input type="checkbox" name="budget" value={band} defaultChecked={query.budget.includes(band)} />
              {words.budget[band]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <FilterText name="q" type="search" label={words.filter.q} value={query.q} />
        <FilterChoice
          name="scope"
          label={words.filter.scope}
          value={query.scope}
          any={words.filter.any}
          choices={scopes}
        />
        <FilterChoice
          name="region"
          label={words.filter.region}
          value={query.region}
          any={words.filter.any}
          choices={list.regions}
        />
        <FilterText name="until" type="date" label={words.filter.until} value={query.until} />
        <FilterChoice
          name="sort"
          label={words.filter.sort}
          value={query.sort === 'newest' ? '' : query.sort}
          any={words.sort.newest}
          choices={needSorts.filter((sort) => sort !== 'newest').map((sort) => [sort, words.sort[sort]])}
        />
        <button type="submit" className="button button-secondary">
          {words.filter.show}
        </button>
      </div>
    </FilterForm>
  );
}

function FilterText({
  name,
  type,
  label,
  value,
}: {
  name: string;
  type: 'search' | 'date';
  label: string;
  value: string;
}) {
  return (
    <div className="min-w-0 grow basis-40">
      <label htmlFor={`filter-${name}`} className="font-semibold">
        {label}
      </label>
      <input id={`filter-${name}`} name={name} type={type} defaultValue={value} className="field-input" />
    </div>
  );
}
