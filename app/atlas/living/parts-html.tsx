import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { partNames, type PartName } from './living-view';

/** Every part of the page as HTML. Ids begin with the part's name: each is rendered apart from the others. */
export function partsHtml(part: (name: PartName) => ReactNode): Record<PartName, string> {
  const html = partNames.map((name) => [
    name,
    renderToStaticMarkup(<>{part(name)}</>, { identifierPrefix: `${name}-` }),
  ]);
  return Object.fromEntries(html) as Record<PartName, string>;
}

/** The panel as HTML; empty where nothing is selected. */
export function panelHtml(panel: ReactNode): string {
  return renderToStaticMarkup(<>{panel}</>, { identifierPrefix: 'panel-' });
}
