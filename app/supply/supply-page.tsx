import { TitleBar } from '../atlas/atlas-title';
import { SourcesLine } from '../atlas/sources-line';
import { lensMark } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { listed, spaced } from '../i18n/punctuation';
import { paths } from '../paths';
import { SourceMark } from '../ui/source-mark';
import { cityMap } from './city-map';
import { FlowDrawings } from './flow-drawing';
import { flowsOf } from './flows';
import { MapDrawing } from './map-drawing';
import { supplyMessages } from './messages';
import { chosenShortfalls, type Shortfall } from './shortfall';
import { supplyAddress, type SupplyView } from './supply';
import { SupplyControls } from './supply-controls';
import { namesIn } from './supply-names';
import { SupplyTable } from './supply-table';

interface Props {
  language: Language;
  view: SupplyView;
}

/** Who elsewhere has what a region lacks, and what filling it would feed: drawn, on a map, and as a table. */
export function SupplyPage({ language, view }: Props) {
  const words = supplyMessages[language];
  const name = localised(language, view.region.shortNameZh, view.region.nameEn);
  const rows = chosenShortfalls(view.shortfalls, view.choice);
  return (
    <div className="space-y-5">
      <div>
        <TitleBar
          language={language}
          title={words.title(name)}
          view={{ region: view.region.code, lens: view.lens, chain: view.choice.chain }}
          current="supply"
        />
        <p className="prose-width text-muted">{words.purpose}</p>
      </div>
      <SupplyControls language={language} view={view} />
      {rows.length === 0 ? (
        <Nothing language={language} view={view} name={name} />
      ) : (
        <>
          <Summary language={language} view={view} name={name} rows={rows} />
          <Drawings language={language} view={view} name={name} rows={rows} />
          <section aria-labelledby="table" className="space-y-2">
            <h2 id="table">{words.table}</h2>
            <SupplyTable
              language={language}
              lens={view.lens}
              region={view.isHome ? null : view.region.code}
              short={view.region.code}
              rows={rows}
            />
          </section>
          <div className="text-sm text-muted">
            <SourcesLine
              view={{ language, lens: view.lens, asOf: view.survey.asOf, sources: view.survey.sources[language] }}
            />
          </div>
        </>
      )}
    </div>
  );
}

interface Chosen extends Props {
  /** Of the region. */
  name: string;
  rows: readonly Shortfall[];
}

/** How many are short, how many of them are recorded elsewhere, and what a unit of width means. */
function Summary({ language, view, name, rows }: Chosen) {
  const words = supplyMessages[language];
  const thin = rows.filter(({ kind }) => kind === 'thin').length;
  const found = rows.filter(({ regions }) => regions.length > 0);
  const regions = new Set(found.flatMap((row) => row.regions.map(({ regionCode }) => regionCode)));
  const gains = found.some(({ fillGain }) => fillGain !== null && fillGain > 0n);
  const missing = rows.length - thin;
  const { chain, segment, from } = view.choice;
  const narrowed = chain !== null || segment !== null || from !== null;
  const short =
    (narrowed ? words.chosen : '') +
    (thin === 0
      ? words.missing(name, missing)
      : missing === 0
        ? words.thin(name, thin)
        : words.all(name, missing, thin));
  const sentences = [
    short,
    ...(found.length > 0 ? [words.found(found.length, regions.size)] : []),
    ...(found.length < rows.length ? [words.nowhere(rows.length - found.length)] : []),
  ];
  return (
    <div className="space-y-1">
      <p className="font-semibold">
        {spaced(language, ...sentences)}
        <SourceMark
          language={language}
          what={short}
          provenance={{
            source: view.survey.sources[language].join('; '),
            asOf: view.survey.asOf,
            confidence: view.survey.completeness,
          }}
        />
      </p>
      {found.length > 0 && (
        <p className="text-sm text-muted">
          {spaced(language, view.counted ? words.counts : words.presence, words.shared, ...(gains ? [words.gain] : []))}
        </p>
      )}
    </div>
  );
}

function Drawings({ language, view, name, rows }: Chosen) {
  const words = supplyMessages[language];
  const { region, lens, choice } = view;
  const names = namesIn(language, rows);
  const hrefOf = (code: string) => supplyAddress(language, view, { from: code === choice.from ? null : code });
  const flows = flowsOf(rows, choice.from);
  if (flows.links.length === 0) return <p className="notice">{words.nobodyElsewhere}</p>;
  const placeOf = new Map(view.places.map((place) => [place.code, place]));
  const shown = [...new Map([[region.code, name], ...names.regions])];
  const placed = shown.flatMap(([code, text]) => {
    const place = placeOf.get(code);
    return place ? [{ ...place, name: text }] : [];
  });
  const unplaced = shown.filter(([code]) => !placeOf.has(code)).map(([, text]) => text);
  return (
    <div className="supply-stage">
      <section aria-labelledby="flows" className="supply-flows">
        <h2 id="flows" className="sr-only">
          {words.drawing}
        </h2>
        <FlowDrawings
          language={language}
          flows={flows}
          names={names}
          region={{ code: region.code, name }}
          lens={lens}
          hrefOf={hrefOf}
        />
      </section>
      <section aria-labelledby="map" className="supply-map">
        <h2 id="map" className="sr-only">
          {words.map}
        </h2>
        <MapDrawing
          language={language}
          map={cityMap(view.cities, placed)}
          home={{ code: region.code, name }}
          from={choice.from}
          hrefOf={hrefOf}
        />
        <p className="text-sm text-muted">
          {spaced(
            language,
            words.mapNote,
            ...(unplaced.length > 0 ? [words.unplaced(listed(language, unplaced))] : []),
          )}
        </p>
      </section>
    </div>
  );
}

/** Why there is nothing to look for, or nothing that can be said, with the way on. */
function Nothing({ language, view, name }: Props & { name: string }) {
  const words = supplyMessages[language];
  const to = paths(language);
  const { region, withheld } = view;
  if (withheld === 'no-company')
    return (
      <p className="notice">
        {spaced(language, words.withheld[withheld], words.joinText)} <a href={to.join()}>{words.join}</a>
      </p>
    );
  if (withheld !== null)
    return (
      <p className="notice">
        {words.withheld[withheld]} <a href={to.supply(region.code)}>{words.seeRegistry}</a>
      </p>
    );
  if (view.shortfalls.length > 0)
    return (
      <p className="notice">
        {words.nothingChosen} <a href={to.supply(region.code, { lens: lensMark(view.lens) })}>{words.clear}</a>
      </p>
    );
  return (
    <p className="notice">{view.isHome || view.counted ? words.nothingShort(name) : words.nothingMissing(name)}</p>
  );
}
