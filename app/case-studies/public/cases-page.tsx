import { figure } from '../../i18n/figures';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { FilterChoice } from '../../ui/filter-choice';
import { FilterSearch } from '../../ui/filter-search';
import { GetForm } from '../../ui/get-form';
import { PageLinks } from '../../ui/page-links';
import { PageTitle } from '../../ui/page-title';
import { caseMessages } from '../messages';
import { CaseCards } from './case-cards';
import type { CaseList } from './case-list.server';
import { caseAddress } from './case-query';

interface Props {
  language: Language;
  list: CaseList;
  scopes: readonly (readonly [value: string, name: string])[];
}

/** The showcase: case studies by chain and segment, with search. */
export function CasesPage({ language, list, scopes }: Props) {
  const words = caseMessages[language];
  const to = paths(language);
  const { query, total } = list;
  const filtered = query.q !== '' || query.scope !== '';
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        actions={
          <a href={to.projects()} className="button button-secondary">
            {words.toProjects}
          </a>
        }
      />
      {(filtered || total > 0) && <CaseFilters language={language} list={list} scopes={scopes} />}
      {total > 0 ? (
        <section aria-labelledby="found" className="space-y-3">
          <h2 id="found">{words.found(figure(language, total))}</h2>
          <CaseCards language={language} cases={list.cases} />
        </section>
      ) : (
        <div className="notice notice-warning prose-width">
          <h2>{filtered ? words.none : words.noneYet}</h2>
          <p>{words.noneHelp}</p>
          {filtered && (
            <p>
              <a href={to.cases()}>{words.clear}</a>
            </p>
          )}
        </div>
      )}
      <PageLinks
        language={language}
        label={words.title}
        of={list}
        address={(page) => to.cases(caseAddress(query, { page }))}
      />
    </>
  );
}

function CaseFilters({ language, list: { query }, scopes }: Props) {
  const words = caseMessages[language];
  return (
    <GetForm action={paths(language).cases()} className="card mb-6 flex flex-wrap items-end gap-3">
      <FilterSearch id="case-q" label={words.search} value={query.q} />
      <FilterChoice name="scope" label={words.scope} value={query.scope} any={words.any} choices={scopes} />
      <button type="submit" className="button button-secondary">
        {words.show}
      </button>
      <p id="case-q-hint" className="basis-full text-sm text-muted">
        {words.searchHint}
      </p>
    </GetForm>
  );
}
