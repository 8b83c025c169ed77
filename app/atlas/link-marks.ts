import { linkStates, type LinkState } from './complete-links';
import { ink } from './ink';
import { classes, group, leaf, type Mark, type MarkAttributes } from './mark';
import type { SceneLink } from './scene';

/** How a link is drawn by how far it carries: thick, thin, or faint and dashed. */
export const linkLooks: Readonly<Record<LinkState, MarkAttributes>> = {
  broken: {
    stroke: ink.unknown,
    fill: ink.unknown,
    'stroke-width': 1,
    'stroke-dasharray': '3.5 3.5',
    'stroke-opacity': 0.6,
    'fill-opacity': 0.6,
  },
  'not-judged': {
    stroke: ink.unknown,
    fill: ink.unknown,
    'stroke-width': 1,
    'stroke-opacity': 0.8,
    'fill-opacity': 0.8,
  },
  complete: {
    stroke: ink.presentLine,
    fill: ink.presentLine,
    'stroke-width': 1.1,
    'stroke-opacity': 0.75,
    'fill-opacity': 0.75,
  },
  'on-path': { stroke: ink.presentLine, fill: ink.presentLine, 'stroke-width': 2.2 },
};

/** An arrow head whose tip is at the end of a link. */
export function arrowHead([x, y]: readonly [number, number], entersFrom: 'left' | 'right', size: number): string {
  const back = entersFrom === 'left' ? -size : size;
  return `M${x} ${y}l${back} ${-size * 0.55}v${size * 1.1}Z`;
}

/**
 * The key of a link: `supplier>customer`.
 *
 * @internal The page's script and the scenarios find links by it next.
 */
export function linkKey({ supplierId, customerId }: Pick<SceneLink, 'supplierId' | 'customerId'>): string {
  return `${supplierId}>${customerId}`;
}

/** All links, the broken ones lowest, so that a line that carries is never hidden by one that does not. */
export function linksMark(links: readonly SceneLink[], extraClass: (link: SceneLink) => string): Mark {
  const lowestFirst = [...linkStates].reverse().flatMap((state) => links.filter((link) => link.state === state));
  return group(
    'g',
    'links',
    { class: 'links' },
    lowestFirst.map((link) => linkMark(link, extraClass(link))),
  );
}

function linkMark(link: SceneLink, extraClass: string): Mark {
  const size = link.state === 'on-path' ? 7 : 5.5;
  return group(
    'g',
    linkKey(link),
    {
      class: classes('link', link.state, link.kind, extraClass),
      'data-supplier': link.supplierId,
      'data-customer': link.customerId,
      ...linkLooks[link.state],
    },
    [
      leaf('title', 'title', {}, link.sentence),
      leaf('path', 'line', { class: 'line', d: link.path, fill: 'none' }),
      leaf('path', 'head', { class: 'head', d: arrowHead(link.end, link.entersFrom, size), stroke: 'none' }),
      kindMark(link),
    ],
  );
}

/** The kind of supply in a letter; hidden until the stylesheet shows it. */
function kindMark({ end: [x, y], entersFrom, kindMark: text }: SceneLink): Mark {
  // Neighbouring ends lie closer than a letter is high: the letters step back in turn.
  const away = 9 + (Math.round(y / 4) % 3) * 12;
  return leaf(
    'text',
    'kind',
    {
      class: 'kind',
      x: entersFrom === 'left' ? x - away : x + away,
      y: y + 3.5,
      'text-anchor': entersFrom === 'left' ? 'end' : 'start',
      'font-size': 10,
      'font-weight': 700,
      stroke: 'none',
      display: 'none',
    },
    text,
  );
}
