import { AtlasDesk } from './atlas-desk';
import type { DrawnAtlas } from './atlas-view';
import { pagePart } from './page-parts';
import type { PanelView } from './panel-view';
import { ScenarioPanel } from './scenario/scenario-panel';
import type { ScenarioView } from './scenario/scenario-view';
import { SegmentPanel } from './segment-panel';

interface AtlasPageProps {
  view: DrawnAtlas;
  panel: PanelView | null;
  /** Stands in the panel's place while something is supposed. */
  scenario: ScenarioView | null;
}

/** One region's atlas: choice, drawing with the panel beside it, and the same facts as a table. */
export function AtlasPage({ view, panel, scenario }: AtlasPageProps) {
  return (
    <AtlasDesk
      language={view.language}
      svg={view.svg}
      digest={view.digest}
      part={(name) => pagePart(name, view)}
      panel={scenario ? <ScenarioPanel view={scenario} /> : panel && <SegmentPanel panel={panel} />}
    />
  );
}
