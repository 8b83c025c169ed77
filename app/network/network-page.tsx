import { TitleBar } from '../atlas/atlas-title';
import { SourcesLine } from '../atlas/sources-line';
import { usualLens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { paths } from '../paths';
import { SourceMark } from '../ui/source-mark';
import { Answers, Found } from './network-answers';
import { networkMessages } from './messages';
import { addressOf } from './network-address';
import { NetworkControls } from './network-controls';
import { NetworkFrame } from './network-frame';
import { NetworkLegend } from './network-legend';
import { NetworkScript } from './network-script';
import type { NetworkView } from './network-view';
import { provenanceOf } from './provenance';
import { RankedFirms } from './ranked-firms';

/** One region's firm network: what is shown, what it says, the picture, and the firms as a table. */
export function NetworkPage({ language, view }: { language: Language; view: NetworkView }) {
  const words = networkMessages[language];
  const to = paths(language);
  const { region, firmCount, recorded } = view;
  return (
    <div className="network-page">
      <div className="mb-4">
        <TitleBar
          language={language}
          title={words.title(region.name)}
          view={{ region: region.code, lens: usualLens, chain: view.filter.chain }}
          current="network"
        />
        <p className="prose-width text-muted">
          {words.purpose} <a href={to.projectNetwork(region.code)}>{words.projects}</a>
        </p>
      </div>
      <NetworkControls view={view} />
      {recorded === 0 && <Nobody view={view} />}
      {recorded > 0 && firmCount === 0 && (
        <div className="notice">
          <p>
            {words.nothingLeft} <a href={to.network(region.code)}>{words.clear}</a>
          </p>
        </div>
      )}
      {firmCount > 0 && <Network view={view} />}
    </div>
  );
}

function Nobody({ view: { language, region, regions } }: { view: NetworkView }) {
  const words = networkMessages[language];
  const to = paths(language);
  return (
    <div className="notice space-y-2">
      <p>{words.nobody(region.name)}</p>
      <p>{words.nobodyDo}</p>
      <ul className="choices">
        {regions
          .filter(({ code }) => code !== region.code)
          .map(({ code, name }) => (
            <li key={code}>
              <a href={to.network(code)}>{name}</a>
            </li>
          ))}
        <li>
          <a href={to.join()}>{words.join}</a>
        </li>
      </ul>
    </div>
  );
}

function Network({ view }: { view: NetworkView }) {
  const { language, region, filter, picture, named } = view;
  const words = networkMessages[language];
  const title = words.picture.title(region.name);
  const found = new Set(view.found.map(({ id }) => id));
  return (
    <>
      <Answers view={view} />
      <Found view={view} />
      <p className="network-jump no-print">
        <a href="#network-table">{words.toTable}</a>
      </p>
      <div className="network-stage">
        <section id="network-picture" aria-label={title}>
          <NetworkFrame
            language={language}
            title={title}
            picture={picture}
            found={found}
            named={named}
            data={paths(language).networkDrawing(region.code, addressOf(filter, ''))}
          />
          <NetworkLegend language={language} picture={picture} />
          <p className="no-print text-sm text-muted">{words.legend.oneSided}</p>
          <div className="text-sm text-muted">
            <SourcesLine view={{ language, lens: usualLens, asOf: view.asOf, sources: view.sources }} />
          </div>
        </section>
        <section id="network-table" aria-labelledby="network-table-title">
          <h2 id="network-table-title">{words.table.title}</h2>
          <p className="text-sm text-muted">
            {words.table.caption}
            {brackets(language, words.shownOnly)}
            <SourceMark language={language} what={words.table.between} provenance={provenanceOf(view, 'between')} />
          </p>
          <RankedFirms view={view} />
        </section>
      </div>
      <NetworkScript />
    </>
  );
}
