import { linkStates, type LinkState } from './complete-links';
import { palette } from './drawing-palette';
import type { SceneLink } from './scene';
import { element, escapeText } from './svg-text';

/** How a link is drawn by how far it carries: thick, thin, or faint and dashed. */
export const linkStyles: Record<LinkState, Record<string, string | number>> = {
  broken: {
    stroke: palette.unknown,
    fill: palette.unknown,
    'stroke-width': 1,
    'stroke-dasharray': '3.5 3.5',
    'stroke-opacity': 0.6,
    'fill-opacity': 0.6,
  },
  'not-judged': {
    stroke: palette.unknown,
    fill: palette.unknown,
    'stroke-width': 1,
    'stroke-opacity': 0.8,
    'fill-opacity': 0.8,
  },
  complete: {
    stroke: palette.presentLine,
    fill: palette.presentLine,
    'stroke-width': 1.1,
    'stroke-opacity': 0.75,
    'fill-opacity': 0.75,
  },
  'on-path': { stroke: palette.presentLine, fill: palette.presentLine, 'stroke-width': 2.2 },
};

/** An arrow head whose tip is at the end of a link. */
export function arrowHead([x, y]: readonly [number, number], entersFrom: 'left' | 'right', size: number): string {
  const back = entersFrom === 'left' ? -size : size;
  return `M${x} ${y}l${back} ${-size * 0.55}v${size * 1.1}Z`;
}

/** All links, the broken ones lowest, so that a line that carries is never hidden by one that does not. */
export function linksContent(links: readonly SceneLink[], extraClass: (link: SceneLink) => string): string {
  return [...linkStates]
    .reverse()
    .map((state) => {
      const own = links.filter((link) => link.state === state).map((link) => linkContent(link, extraClass(link)));
      return own.length ? element('g', { class: `links ${state}`, ...linkStyles[state] }, own.join('')) : '';
    })
    .join('');
}

function linkContent(link: SceneLink, extraClass: string): string {
  const size = link.state === 'on-path' ? 7 : 5.5;
  const [x, y] = link.end;
  // Neighbouring ends lie closer than a letter is high: the letters step back in turn.
  const away = 9 + (Math.round(y / 4) % 3) * 12;
  return element(
    'g',
    { class: `link ${link.kind}${extraClass}`, 'data-supplier': link.supplierId, 'data-customer': link.customerId },
    `<title>${escapeText(link.sentence)}</title>` +
      element('path', { class: 'line', d: link.path, fill: 'none' }) +
      element('path', { class: 'head', d: arrowHead(link.end, link.entersFrom, size), stroke: 'none' }) +
      element(
        'text',
        {
          class: 'kind',
          x: link.entersFrom === 'left' ? x - away : x + away,
          y: y + 3.5,
          'text-anchor': link.entersFrom === 'left' ? 'end' : 'start',
          'font-size': 10,
          'font-weight': 700,
          stroke: 'none',
          display: 'none',
        },
        escapeText(link.kindMark),
      ),
  );
}
