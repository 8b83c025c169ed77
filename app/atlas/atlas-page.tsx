import { paths } from '../paths';
import { defaultLanguage } from '../i18n/language';
import type { AtlasView } from './atlas-view';
import { DrawingFrame } from './drawing-frame';
import { atlasMessages } from './messages';
import { PagePart } from './page-parts';
import type { PanelView } from './panel-view';
import { ScenarioPanel } from './scenario/scenario-panel';
import type { ScenarioView } from './scenario/scenario-view';
import { SegmentPanel } from './segment-panel';

interface AtlasPageProps {
  view: AtlasView;
  panel: PanelView | null;
  /** Stands in the panel's place while something is supposed. */
  scenario: ScenarioView | null;
}

/**
 * One region's atlas: choice, drawing with the panel beside it, and the same facts as a table. Every state is an
 * address and every change a link; the page's own script (app/atlas/living/) follows them in place.
 */
export function AtlasPage({ view, panel, scenario }: AtlasPageProps) {
  const words = atlasMessages[view.language];
  return (
    <div className="atlas-page">
      <div className="atlas-desk">
        <PagePart name="title" view={view} />
        <div className="atlas-bar">
          <PagePart name="controls" view={view} />
        </div>
        <h2 className="sr-only">{words.drawing}</h2>
        <div className="atlas-stage">
          <PagePart name="notice" view={view} />
          <PagePart name="headline" view={view} />
          <div className="atlas-graph">
            <PagePart name="lanes" view={view} />
            <DrawingFrame language={view.language} svg={view.svg} />
          </div>
          <div data-part="panel" className="atlas-part-panel">
            {scenario ? <ScenarioPanel view={scenario} /> : panel && <SegmentPanel panel={panel} />}
          </div>
        </div>
      </div>
      <PagePart name="sources" view={view} />
      <PagePart name="table" view={view} />
      {/* A file of this server needs no nonce, and a page without one is the same bytes for everybody. */}
      {/* eslint-disable-next-line no-restricted-syntax -- no inline script */}
      <script type="module" src={paths(defaultLanguage).atlasScript()} />
    </div>
  );
}
