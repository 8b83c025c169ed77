import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets, listed } from '../i18n/punctuation';
import { DataTable, type Column } from '../ui/data-table';
import { SmallCited } from './cited';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

type City = StudyView['cities'][number];
type Trait = StudyView['traits'][number];

/** The compared cities, those of the country and those abroad, one aspect per row; a card per aspect on phones. */
export function CitiesSection({ language, view }: { language: Language; view: StudyView }) {
  const words = studyMessages[language];
  const compared = view.cities.filter((city) => view.traits.some((trait) => trait.citySlug === city.slug));
  const mentioned = view.cities.filter((city) => !compared.includes(city));
  const home = view.cities.find((city) => city.regionCode === view.today.registry.region.code);
  const domestic = compared
    .filter((city) => city.countryZh === home?.countryZh)
    .sort((a, b) => Number(b === home) - Number(a === home) || a.ordinal - b.ordinal);
  const abroad = compared.filter((city) => !domestic.includes(city));
  return (
    <div className="space-y-6">
      <CityTable language={language} view={view} id="cities-domestic" title={words.domestic} cities={domestic} />
      <CityTable language={language} view={view} id="cities-abroad" title={words.foreign} cities={abroad} />
      {mentioned.length > 0 && (
        <p className="text-sm text-muted">
          {words.mentionedOnly(listed(language, mentioned, (city) => localised(language, city.nameZh, city.nameEn)))}
        </p>
      )}
    </div>
  );
}

function CityTable({
  language,
  view,
  id,
  title,
  cities,
}: {
  language: Language;
  view: StudyView;
  id: string;
  title: string;
  cities: readonly City[];
}) {
  const words = studyMessages[language];
  const dimensions = [...new Map(view.traits.map((trait) => [trait.dimension, trait])).values()];
  const order = ['strategic_goal', 'main_feature', 'technology', 'practice', 'strength', 'weakness'];
  dimensions.sort((a, b) => order.indexOf(a.dimension) - order.indexOf(b.dimension));
  return (
    <section aria-labelledby={id} className="space-y-2">
      <h3 id={id}>{title}</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus (WCAG 2.1.1) */}
      <div className="scroll-box city-box" role="region" aria-labelledby={id} tabIndex={0}>
        <DataTable
          className="city-table"
          rows={[...statedAspects(language), ...dimensions.map((dimension) => traitsOf(language, view, dimension))]}
          keyOf={({ key }) => key}
          columns={[
            { heading: words.dimension, namesRow: true, cell: ({ name }) => name },
            ...cities.map((city): Column<Aspect> => ({
              heading: localised(language, city.nameZh, city.nameEn),
              cell: ({ of }) => of(city),
            })),
          ]}
        />
      </div>
    </section>
  );
}

/** One row of the comparison: what it is about, and what is known of a city. */
interface Aspect {
  readonly key: string;
  readonly name: string;
  readonly of: (city: City) => ReactNode;
}

function statedAspects(language: Language): readonly Aspect[] {
  const words = studyMessages[language];
  const orUnnamed = (text: string | null) => text || <span className="text-muted">{words.notNamed}</span>;
  return [
    {
      key: 'strategy',
      name: words.strategy,
      of: (city) =>
        orUnnamed(
          city.strategyZh &&
            `${localised(language, city.strategyZh, city.strategyEn)}${city.strategyYears.length > 0 ? brackets(language, listed(language, city.strategyYears)) : ''}`,
        ),
    },
    { key: 'horizon', name: words.horizon, of: (city) => orUnnamed(city.targetYears.join(', ')) },
    {
      key: 'leadBody',
      name: words.leadBody,
      of: (city) => orUnnamed(city.leadBodyZh && localised(language, city.leadBodyZh, city.leadBodyEn)),
    },
  ];
}

function traitsOf(language: Language, view: StudyView, { dimension, dimensionZh, dimensionEn }: Trait): Aspect {
  return {
    key: dimension,
    name: localised(language, dimensionZh, dimensionEn),
    of: (city) => (
      <ul className="space-y-1">
        {view.traits
          .filter((trait) => trait.citySlug === city.slug && trait.dimension === dimension)
          .map((trait) => (
            <li key={trait.itemNumber}>
              {localised(language, trait.textZh, trait.textEn)} <SmallCited language={language} source={trait.source} />
            </li>
          ))}
      </ul>
    ),
  };
}
