import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { brackets } from '../i18n/punctuation';
import { SmallCited } from './cited';
import { studyMessages } from './messages';
import type { StudyView } from './study.server';

type City = StudyView['cities'][number];

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
          {words.mentionedOnly(
            mentioned
              .map((city) => localised(language, city.nameZh, city.nameEn))
              .join(language === 'zh' ? '、' : ', '),
          )}
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
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must take the focus (WCAG 2.1.1) */}
      <div className="scroll-box city-box" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="data-table data-table-cards city-table">
          <thead>
            <tr>
              <th scope="col">{words.dimension}</th>
              {cities.map((city) => (
                <th key={city.slug} scope="col">
                  {localised(language, city.nameZh, city.nameEn)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <CityRow
              language={language}
              name={words.strategy}
              cities={cities}
              text={(city) =>
                city.strategyZh &&
                `${localised(language, city.strategyZh, city.strategyEn)}${city.strategyYears.length > 0 ? brackets(language, city.strategyYears.join(language === 'zh' ? '、' : ', ')) : ''}`
              }
            />
            <CityRow
              language={language}
              name={words.horizon}
              cities={cities}
              text={(city) => city.targetYears.join(', ')}
            />
            <CityRow
              language={language}
              name={words.leadBody}
              cities={cities}
              text={(city) => city.leadBodyZh && localised(language, city.leadBodyZh, city.leadBodyEn)}
            />
            {dimensions.map((dimension) => (
              <tr key={dimension.dimension}>
                <th scope="row">{localised(language, dimension.dimensionZh, dimension.dimensionEn)}</th>
                {cities.map((city) => (
                  <td key={city.slug} data-label={localised(language, city.nameZh, city.nameEn)}>
                    <ul className="space-y-1">
                      {view.traits
                        .filter((trait) => trait.citySlug === city.slug && trait.dimension === dimension.dimension)
                        .map((trait) => (
                          <li key={trait.itemNumber}>
                            {localised(language, trait.textZh, trait.textEn)}{' '}
                            <SmallCited language={language} source={trait.source} />
                          </li>
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function CityRow({
  language,
  name,
  cities,
  text,
}: {
  language: Language;
  name: string;
  cities: readonly City[];
  text: (city: City) => string | null;
}) {
  const words = studyMessages[language];
  return (
    <tr>
      <th scope="row">{name}</th>
      {cities.map((city) => (
        <td key={city.slug} data-label={localised(language, city.nameZh, city.nameEn)}>
          {text(city) || <span className="text-muted">{words.notNamed}</span>}
        </td>
      ))}
    </tr>
  );
}
