import type { ReactNode } from 'react';
import type { Language } from '../i18n/language';
import { figure } from '../i18n/figures';
import { brackets } from '../i18n/punctuation';
import { paths } from '../paths';
import { PageTitle } from '../ui/page-title';
import { SourceMark } from '../ui/source-mark';
import { Answers, Found } from './network-answers';
import { networkMessages } from './messages';
import { addressOf } from './network-address';
import { NetworkControls } from './network-controls';
import { NetworkDrawing } from './network-drawing';
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
      <PageTitle
        language={language}
        above={[[to.atlas(region.code), words.atlasName]]}
        title={words.title(region.name)}
        purpose={words.purpose}
        actions={
          <>
            <a className="button button-secondary" href={to.projectNetwork(region.code)}>
              {words.projects}
            </a>
            <a className="button button-secondary" href={to.atlas(region.code)}>
              {words.atlas}
            </a>
          </>
        }
      />
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
  const { language, picture, named } = view;
  const words = networkMessages[language];
  const title = words.picture.title(view.region.name);
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
          {!named && <p className="notice">{words.picture.tooMany(figure(language, picture.firms.length))}</p>}
          <NetworkFrame view={view}>
            <NetworkDrawing language={language} title={title} picture={picture} found={found} named={named} />
          </NetworkFrame>
          <NetworkLegend language={language} picture={picture} />
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

/** The picture with its tools, which the script shows, and the place where it says what is pointed at. */
function NetworkFrame({ view, children }: { view: NetworkView; children: ReactNode }) {
  const { language, region, filter, named } = view;
  const words = networkMessages[language].picture;
  return (
    <div
      className="network-frame"
      data-network={named ? 'drawn' : paths(language).networkDrawing(region.code, addressOf(filter, ''))}
      data-label={words.title(region.name)}
      data-tied={words.neighbours('#')}
    >
      <div className="network-tools no-print" hidden>
        <button type="button" data-tool="in" aria-label={words.zoomIn}>
          +
        </button>
        <button type="button" data-tool="out" aria-label={words.zoomOut}>
          −
        </button>
        <button type="button" data-tool="reset">
          {words.reset}
        </button>
      </div>
      <div className="network-scroll">{children}</div>
      <p className="network-spoken sr-only" role="status" />
      <p className="network-keys no-print text-sm text-muted" hidden>
        {words.keys}
      </p>
    </div>
  );
}
