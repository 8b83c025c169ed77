import { finerAt } from './box-frames';
import { linkStates, type LinkState } from './complete-links';
import { ink } from './ink';
import { classes, group, leaf, type Mark, type MarkAttributes } from './mark';
import type { SceneLink } from './scene';
import type { LinkNow, Shown } from './shown';

/** How a link is drawn by how far it carries: only what lies on a complete path is strong. */
export const linkLooks: Readonly<Record<LinkState, MarkAttributes>> = {
  broken: {
    stroke: ink.unknown,
    fill: ink.unknown,
    'stroke-width': 1,
    'stroke-dasharray': '2 3',
    'stroke-opacity': 0.55,
    'fill-opacity': 0.55,
  },
  'not-judged': {
    stroke: ink.unknown,
    fill: ink.unknown,
    'stroke-width': 1,
    'stroke-opacity': 0.7,
    'fill-opacity': 0.7,
  },
  complete: {
    stroke: ink.presentLine,
    fill: ink.presentLine,
    'stroke-width': 1,
    'stroke-opacity': 0.6,
    'fill-opacity': 0.6,
  },
  'on-path': { stroke: ink.presentLine, fill: ink.presentLine, 'stroke-width': 2 },
};

/** Width in px of a line over which so many complete paths run: twice the paths are not twice the ink. */
function lineWidth(paths: number): number {
  return Math.min(7, 1.2 + 0.8 * Math.sqrt(paths));
}

/** An arrow head whose tip is at the end of a link. */
export function arrowHead([x, y]: readonly [number, number], entersFrom: 'left' | 'right', size: number): string {
  // Never so short that the line, which ends before it, stands apart.
  const length = Math.max(4.6, size);
  const back = Math.round((entersFrom === 'left' ? -length : length) * 10) / 10;
  return `M${x} ${Math.round(y * 10) / 10}l${back} ${Math.round(-size * 5.5) / 10}v${Math.round(size * 11) / 10}Z`;
}

/** The key of a link: `supplier>customer`. */
export function linkKey({ supplierId, customerId }: Pick<SceneLink, 'supplierId' | 'customerId'>): string {
  return `${supplierId}>${customerId}`;
}

/** Of segments with links, whether one of them is on a complete path. */
export function carryingIn(links: ReadonlyMap<string, LinkNow>): Map<string, boolean> {
  const carrying = new Map<string, boolean>();
  for (const [key, { state }] of links)
    for (const id of key.split('>')) carrying.set(id, state === 'on-path' || (carrying.get(id) ?? false));
  return carrying;
}

/** A link as it is now, in the records or in a scenario. */
interface LinkShown extends LinkNow {
  readonly link: SceneLink;
}

/**
 * All links, the broken ones lowest and the widest highest but one, so that a line that carries is never hidden by one
 * that does not.
 */
export function linksMark(links: readonly SceneLink[], shown: Shown, lit: ReadonlySet<string> | null): Mark {
  const recordedState = ({ state, paths }: SceneLink): LinkNow =>
    shown.compared ? { state: 'not-judged', paths: 0, fresh: false } : { state, paths, fresh: false };
  const rank = ({ state, paths }: LinkShown) => -linkStates.indexOf(state) * 1e9 - Math.min(paths, 1e6);
  const now = links.map((link): LinkShown => ({ link, ...(shown.links?.get(linkKey(link)) ?? recordedState(link)) }));
  return group(
    'g',
    'links',
    { class: 'links' },
    [...now]
      .sort((a, b) => rank(a) - rank(b))
      .map((one) =>
        linkMark(one, litClass(one.link, lit, shown.selected), {
          ghosts: shown.standalone === true && lit !== null,
          finer: finerAt(shown.scale ?? 1),
        }),
      ),
  );
}

/** How links are drawn: whether those not lit are faded, and how fine the lines are. */
interface LinkManner {
  readonly ghosts: boolean;
  readonly finer: number;
}

function linkMark({ link, state, paths, fresh }: LinkShown, extraClass: string, { ghosts, finer }: LinkManner): Mark {
  const single = state === 'on-path' ? lineWidth(paths) : 1;
  const width = (fresh ? doubleWidth(single) : single) / finer;
  const colour: MarkAttributes = fresh ? { stroke: ink.success, fill: ink.success } : {};
  return group(
    'g',
    linkKey(link),
    {
      class: classes('link', state, fresh && 'fresh', link.kind, extraClass),
      'data-supplier': link.supplierId,
      'data-customer': link.customerId,
      ...linkLooks[state],
      'stroke-width': width,
      ...colour,
      opacity: ghosts && extraClass === '' ? 0.12 : null,
    },
    [
      leaf('title', 'title', {}, link.sentence),
      leaf('path', 'line', { class: 'line', d: link.path, fill: 'none' }),
      ...(fresh ? [coreMark(link.path, width)] : []),
      leaf('path', 'head', {
        class: 'head',
        d: arrowHead(link.end, link.entersFrom, (state === 'on-path' ? 5 : 4.5) / finer + width / 2),
        stroke: 'none',
      }),
    ],
  );
}

/**
 * Width in px of the double line in the place of a single one: each of the two is still seen where that is narrowest.
 */
function doubleWidth(single: number): number {
  return Math.max(3.6, single + 1.6);
}

/**
 * The ground between the two lines of what carries only in the scenario: in grey, on paper and to any eye another line
 * than one that carried before.
 */
export function coreMark(path: string, width: number): Mark {
  return leaf('path', 'core', {
    class: 'core',
    d: path,
    fill: 'none',
    stroke: ink.paper,
    'stroke-width': width * 0.42,
  });
}

/** `near` marks links of a selected segment itself: they say what flows. */
function litClass(
  link: Pick<SceneLink, 'supplierId' | 'customerId'>,
  lit: ReadonlySet<string> | null,
  selected: readonly string[] = [],
): string {
  if (!lit?.has(link.supplierId) || !lit.has(link.customerId)) return '';
  return selected.includes(link.supplierId) || selected.includes(link.customerId) ? 'lit near' : 'lit';
}
