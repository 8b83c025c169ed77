import { chosenName } from '../../directory/directory-filters';
import type { ChosenValue } from '../../directory/directory';
import type { Language } from '../../i18n/language';
import { colon, clauses } from '../../i18n/punctuation';
import { paths } from '../../paths';
import { ButtonForm, Submit } from '../../ui/form';
import { TextField } from '../../ui/form-fields';
import { frameMessages } from '../../ui/messages';
import { PageTitle } from '../../ui/page-title';
import type { FormFault } from '../../web/form-fault';
import { AllianceForm } from '../alliance-form';
import { savedSearchMessages } from './saved-search-messages';
import type { SavedSearchList, SavedSearchView } from './saved-search-list.server';

function Conditions({ language, search }: { language: Language; search: SavedSearchView }) {
  const words = savedSearchMessages[language];
  const said = search.conditions.map((one: ChosenValue | string) =>
    typeof one === 'string' ? one : chosenName(one, language).join(colon(language)),
  );
  return (
    <>
      {words.subject[search.subject]}
      {colon(language)}
      {clauses(language, said) || words.any}
    </>
  );
}

interface Props {
  language: Language;
  list: SavedSearchList;
  fault: FormFault | null;
}

/** A person's saved searches, each with its way to stop it, and the form for one more. */
export function SavedSearchesPage({ language, list, fault }: Props) {
  const words = savedSearchMessages[language];
  const to = paths(language);
  const { searches, asked } = list;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.companies(), frameMessages[language].companies]]}
      />
      {searches.length === 0 && <p className="prose-width">{words.none}</p>}
      <ul className="card-list">
        {searches.map((search) => (
          <li key={search.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <a href={search.href} className="font-semibold wrap-anywhere">
                {search.name}
              </a>
              <p className="text-sm text-muted">
                <Conditions language={language} search={search} />
              </p>
            </div>
            <ButtonForm action={to.savedSearch(search.id)}>
              <span aria-hidden="true">{words.remove}</span>
              <span className="sr-only">{words.removeOne(search.name)}</span>
            </ButtonForm>
          </li>
        ))}
      </ul>
      <section aria-labelledby="save" className="mt-8 space-y-3">
        <h2 id="save">{words.link}</h2>
        <p>
          <Conditions language={language} search={asked} /> · <a href={asked.href}>{words.change}</a>
        </p>
        <AllianceForm language={language} action={to.savedSearches(asked.address)} fault={fault}>
          <TextField name="name" label={words.name} />
          <Submit>{words.save}</Submit>
        </AllianceForm>
      </section>
    </>
  );
}
