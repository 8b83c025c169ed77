import { renderToStaticMarkup } from 'react-dom/server';
import type { AtlasView } from '../atlas-view';
import { pageParts } from '../page-parts';
import type { PanelView } from '../panel-view';
import { ScenarioPanel } from '../scenario/scenario-panel';
import type { ScenarioView } from '../scenario/scenario-view';
import { SegmentPanel } from '../segment-panel';
import { partNames, type PartName } from './living-view';

/** Every part of the page as HTML. Ids begin with the part's name: each is rendered apart from the others. */
export function partsHtml(view: AtlasView): Record<PartName, string> {
  const html = partNames.map((name) => {
    const Markup = pageParts[name];
    return [name, renderToStaticMarkup(<Markup view={view} />, { identifierPrefix: `${name}-` })];
  });
  return Object.fromEntries(html) as Record<PartName, string>;
}

/** The panel as HTML; empty where no segment is selected. */
export function panelHtml(panel: PanelView | null): string {
  return panel ? renderToStaticMarkup(<SegmentPanel panel={panel} />, { identifierPrefix: 'panel-' }) : '';
}

/** The panel of a what-if as HTML. */
export function scenarioHtml(view: ScenarioView): string {
  return renderToStaticMarkup(<ScenarioPanel view={view} />, { identifierPrefix: 'panel-' });
}
