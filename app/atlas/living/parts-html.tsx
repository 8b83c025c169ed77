import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { partNames, triedParts, type PartName } from './living-view';

/** Every part of the page as HTML. Ids begin with the part's name: each is rendered apart from the others. */
export function partsHtml(part: (name: PartName) => ReactNode): Record<PartName, string> {
  return someHtml(part, partNames);
}

/** The parts of a page that a what-if changes, likewise. */
export function triedHtml(part: (name: PartName) => ReactNode): Record<(typeof triedParts)[number], string> {
  return someHtml(part, triedParts);
}

function someHtml<Name extends PartName>(
  part: (name: PartName) => ReactNode,
  names: readonly Name[],
): Record<Name, string> {
  const html = names.map((name) => [name, renderToStaticMarkup(<>{part(name)}</>, { identifierPrefix: `${name}-` })]);
  return Object.fromEntries(html) as Record<Name, string>;
}

/** The panel as HTML; empty where nothing is selected. */
export function panelHtml(panel: ReactNode): string {
  return renderToStaticMarkup(<>{panel}</>, { identifierPrefix: 'panel-' });
}
