import { figure } from '../../i18n/figures';
import type { Language } from '../../i18n/language';
import { partyKindName } from '../../parties/party-kind-names';
import { paths } from '../../paths';
import { FilterChoice } from '../../ui/filter-choice';
import { FilterForm } from '../../ui/filter-form';
import { FilterSearch } from '../../ui/filter-search';
import { PageLinks } from '../../ui/page-links';
import { PageTitle } from '../../ui/page-title';
import { projectMessages } from '../messages';
import { publicProjectMessages } from './messages';
import type { ProjectList } from './project-list.server';
import { partnerKinds, projectAddress, projectSorts, publicStates } from './project-query';
import { ProjectTable } from './project-table';

type Choices = readonly (readonly [value: string, name: string])[];

interface Props {
  language: Language;
  list: ProjectList;
  scopes: Choices;
  /** Whose network of projects it leads to. */
  homeRegion: string;
}

/** Listed projects with search, filters and order: one GET form, so that every state is an address. */
export function ProjectsPage({ language, list, scopes, homeRegion }: Props) {
  const words = publicProjectMessages[language];
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
            <a href={to.newProject()} className="button">
              {words.begin}
            </a>
            <a href={to.projectsCsv({ ...projectAddress(query), page: null })} className="button button-secondary" download>
              {words.download}
            </a>
          </>
        }
      />
      <p className="no-print mb-4">
        <a href={to.projectNetwork(homeRegion)}>{words.projectNetwork}</a>
        {' · '}
        <a href={to.ownProjects()} rel="nofollow">
          {words.own}
        </a>
        {' · '}
        <a href={to.institutions()}>{words.institutions}</a>
        {' · '}
        <a href={to.cases()}>{words.cases}</a>
        {' · '}
        <a href={to.savedSearches({ of: 'projects', ...projectAddress(query) })} rel="nofollow">
          {words.saveSearch}
        </a>
      </p>
      <ProjectFilters language={language} list={list} scopes={scopes} />
      {total === 0 ? (
        <NoProjects language={language} filtered={Object.values(projectAddress(query)).some(isAsked)} />
      ) : (
        <section aria-labelledby="found" className="space-y-3">
          <h2 id="found">{words.found(figure(language, total))}</h2>
          <ProjectTable language={language} projects={list.projects} />
        </section>
      )}
      <PageLinks
        language={language}
        label={words.title}
        of={list}
        address={(page) => to.projects(projectAddress(query, { page }))}
      />
    </>
  );
}

const isAsked = (value: string | readonly string[] | null) => value !== null && value.length > 0;

function NoProjects({ language, filtered }: { language: Language; filtered: boolean }) {
  const words = publicProjectMessages[language];
  return (
    <div className="notice notice-warning prose-width">
      <h2>{filtered ? words.none : words.noneYet}</h2>
      <p>{words.noneHelp}</p>
      {filtered && (
        <p>
          <a href={paths(language).projects()}>{words.clear}</a>
        </p>
      )}
    </div>
  );
}

function ProjectFilters({ language, list, scopes }: Omit<Props, 'homeRegion'>) {
  const words = publicProjectMessages[language];
  const { query, states } = list;
  return (
    <FilterForm language={language} action={paths(language).projects()} asked={projectAddress(query)}>
      <fieldset className="filter mb-0!">
        <legend>{words.state}</legend>
        <div className="flex flex-wrap gap-x-5">
          {publicStates.map((state) => (
            <label key={state}>
              <input type="checkbox" name="state" value={state} defaultChecked={query.state.includes(state)} />
              {projectMessages[language].state[state]}
              <i>{states[state] ?? 0}</i>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <FilterSearch id="project-q" label={words.search} value={query.q} />
        <FilterChoice name="scope" label={words.scope} value={query.scope} any={words.any} choices={scopes} />
        <FilterChoice name="region" label={words.region} value={query.region} any={words.any} choices={list.regions} />
        <FilterChoice
          name="partner"
          label={words.partner}
          value={query.partner ?? ''}
          any={words.any}
          choices={partnerKinds.map((kind) => [kind, partyKindName(language, kind)])}
        />
        <FilterChoice
          name="sort"
          label={words.sort}
          value={query.sort ?? 'newest'}
          choices={projectSorts.map((sort) => [sort, words.sorts[sort]])}
        />
        <button type="submit" className="button button-secondary">
          {words.show}
        </button>
        <p id="project-q-hint" className="basis-full text-sm text-muted">
          {words.searchHint}
        </p>
      </div>
    </FilterForm>
  );
}
