import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { translated, type Translations } from '../i18n/translations';
import { DataTable } from '../ui/data-table';
import { SourceMark } from '../ui/source-mark';
import { SmallCited } from './cited';
import { inMillions, type Figure, type Observation } from './figures';
import { studyMessages } from './messages';
import { studyName } from '../region/study-names';

interface City {
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** Indicators with every value as printed; a derived one is marked and shows its formula. */
export function FigureTable({
  language,
  figures,
  view,
}: {
  language: Language;
  figures: readonly Figure[];
  view: { readonly cities: readonly City[]; readonly translations: Translations };
}) {
  const words = studyMessages[language];
  return (
    <DataTable
      rows={figures}
      keyOf={(figure) => figure.id}
      columns={[
        { heading: words.figure, namesRow: true, cell: (figure) => localised(language, figure.nameZh, figure.nameEn) },
        {
          heading: words.value,
          cell: (figure) => (
            <ul className="flex flex-wrap gap-x-6 gap-y-1">
              {figure.observations.map((observation) => (
                <li key={observation.id}>
                  <Value
                    language={language}
                    figure={figure}
                    observation={observation}
                    city={view.cities.find((city) => city.slug === observation.citySlug) ?? null}
                    translations={view.translations}
                  />
                </li>
              ))}
            </ul>
          ),
        },
        {
          heading: words.asOf,
          className: 'whitespace-nowrap',
          cell: (figure) =>
            [...new Set(figure.observations.map((observation) => observation.asOf ?? words.notNamed))].join(', '),
        },
        {
          heading: words.cited,
          cell: (figure) => (
            <SmallCited
              language={language}
              source={[...new Set(figure.observations.map((observation) => observation.source))].join('; ')}
            />
          ),
        },
      ]}
    />
  );
}

function Value({
  language,
  figure,
  observation,
  city,
  translations,
}: {
  language: Language;
  figure: Figure;
  observation: Observation;
  city: City | null;
  translations: Translations;
}) {
  const words = studyMessages[language];
  const cityName = city ? localised(language, city.nameZh, city.nameEn) : '';
  const unit = localised(language, figure.unitZh, figure.unitEn);
  const amount =
    figure.unitEn === 'rank'
      ? words.rank(observation.printed)
      : unit === '%'
        ? `${observation.printed}%`
        : inMillions(observation.printed, unit);
  return (
    <>
      {cityName} <strong className="whitespace-nowrap">{amount}</strong>
      {observation.basis === 'derived' && (
        <>
          {' '}
          <span className="tag">{words.derived}</span>{' '}
          <span className="text-sm text-muted">{words.formula(observation.formula ?? '')}</span>
        </>
      )}
      {observation.note && (
        <>
          {' '}
          <span className="text-sm text-muted">{translated(translations, language, observation.note)}</span>
        </>
      )}
      <SourceMark
        language={language}
        what={`${localised(language, figure.nameZh, figure.nameEn)} ${cityName} ${amount}`}
        provenance={{
          source: [
            studyName[language],
            observation.source,
            observation.publisher && translated(translations, language, observation.publisher),
          ]
            .filter(Boolean)
            .join(' · '),
          asOf: observation.asOf,
          confidence: observation.basis,
          method: observation.formula ? `${words.derived}${colon(language)}${observation.formula}` : undefined,
        }}
      />
    </>
  );
}
