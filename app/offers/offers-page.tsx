import { savedSearchMessages } from '../alliance/saved-searches/saved-search-messages';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import { FilterChoice } from '../ui/filter-choice';
import { FilterForm } from '../ui/filter-form';
import { FilterSearch } from '../ui/filter-search';
import { PageLinks } from '../ui/page-links';
import { PageTitle } from '../ui/page-title';
import { frameMessages } from '../ui/messages';
import { offerMessages } from './messages';
import { offerAddress } from './offer';
import { OfferList } from './offer-list';
import type { OfferList as Listed } from './offer-list.server';
import { resourceKinds, resourceTerms } from '../region/resource-kind';
import { resourceKindName, resourceTermsName } from '../region/resource-names';

interface Props {
  language: Language;
  list: Listed;
  scopes: readonly (readonly [value: string, name: string])[];
}

/** Everything members offer now, with filters: one GET form, so that every state is an address. */
export function OffersPage({ language, list, scopes }: Props) {
  const words = offerMessages[language];
  const to = paths(language);
  const { query, total, kinds } = list;
  return (
    <>
      <PageTitle
        language={language}
        title={words.title}
        purpose={words.purpose}
        above={[[to.companies(), frameMessages[language].companies]]}
        actions={
          <a href={to.companies({ offer: 'any' })} className="button button-secondary">
            {words.toDirectory}
          </a>
        }
      />
      <FilterForm language={language} action={to.offers()} asked={offerAddress(query)}>
        <fieldset className="filter mb-0!">
          <legend>{words.kind}</legend>
          <div className="flex flex-wrap gap-x-5">
            {resourceKinds.map((kind) => (
              <label key={kind}>
                <input type="checkbox" name="kind" value={kind} defaultChecked={query.kind.includes(kind)} />
                {resourceKindName(language, kind)}
                <i>{kinds[kind] ?? 0}</i>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="flex flex-wrap items-end gap-3">
          <FilterSearch id="offers-q" label={words.words} value={query.q} />
          <FilterChoice name="scope" label={words.scope} value={query.scope} any={words.any} choices={scopes} />
          <FilterChoice
            name="region"
            label={words.region}
            value={query.region}
            any={words.any}
            choices={list.regions}
          />
          <FilterChoice
            name="terms"
            label={words.terms}
            value={query.terms ?? ''}
            any={words.any}
            choices={resourceTerms.map((terms) => [terms, resourceTermsName(language, terms)])}
          />
          <button type="submit" className="button button-secondary">
            {words.show}
          </button>
        </div>
        <p id="offers-q-hint" className="text-sm text-muted">
          {words.wordsHint}
        </p>
      </FilterForm>
      {total === 0 ? (
        <div className="notice notice-warning prose-width">
          <h2>{words.none}</h2>
          <p>{words.noneHelp}</p>
          <p>
            <a href={to.offers()}>{words.clear}</a>
          </p>
        </div>
      ) : (
        <section aria-labelledby="found" className="space-y-3">
          <h2 id="found">{words.found(String(total))}</h2>
          <p className="no-print">
            <a href={to.savedSearches({ of: 'offers', ...offerAddress(query) })} rel="nofollow">
              {savedSearchMessages[language].link}
            </a>
          </p>
          <OfferList language={language} offers={list.offers} />
        </section>
      )}
      <PageLinks
        language={language}
        label={words.title}
        of={list}
        address={(page) => to.offers(offerAddress(query, { page }))}
      />
    </>
  );
}
