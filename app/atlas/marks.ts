import { languageTag } from '../i18n/language';
import { laneGroundsMark, laneNamesMark, tierNamesMark } from './axis-marks';
import { boxMarks, hatchMark } from './box-marks';
import { ink } from './ink';
import { legendMark } from './legend-marks';
import { linksMark } from './link-marks';
import { classes, group, leaf, type Mark } from './mark';
import type { Scene, SceneBox, SceneLink } from './scene';
import type { Shown } from './shown';
import { traced } from './supply-walk';

const fontFamily = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

const titleHeight = 34;

/**
 * The scene as marks, the same for both hands that draw it. What zooms is in `.viewport` alone: the grounds of the lanes
 * follow it up and down, the names of lanes and tiers and the legend keep their places.
 */
export function marksOf(scene: Scene, shown: Shown = {}): Mark {
  const lit = shown.lit === undefined ? walkThrough(scene, shown.selected) : shown.lit;
  const top = shown.standalone ? titleHeight : 0;
  const height = Math.ceil(scene.height + 6 + scene.legend.height + (shown.standalone ? 30 : 6));
  return group(
    'svg',
    'atlas',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: classes('atlas-drawing', lit && 'tracing'),
      viewBox: `0 ${-top} ${scene.width} ${height + top}`,
      width: scene.width,
      height: height + top,
      role: shown.standalone ? 'img' : 'group',
      'aria-labelledby': 'atlas-drawing-title',
      'aria-describedby': 'atlas-drawing-description',
      'font-family': fontFamily,
      lang: languageTag[scene.language],
    },
    [
      leaf('title', 'title', { id: 'atlas-drawing-title' }, scene.title),
      leaf('desc', 'description', { id: 'atlas-drawing-description' }, scene.description),
      group('defs', 'defs', {}, [hatchMark]),
      ...(shown.standalone ? paperMarks(scene, height) : []),
      laneGroundsMark(scene),
      group('g', 'viewport', { class: 'viewport' }, [
        linksMark(scene.links, (link) => litClass(link, lit, shown.selected)),
        group(
          'g',
          'boxes',
          { class: 'boxes', fill: ink.ink },
          scene.boxes.map((box) => segmentMark(box, shown, lit)),
        ),
      ]),
      laneNamesMark(scene, shown),
      tierNamesMark(scene),
      legendMark(scene.legend),
    ],
  );
}

/** The selected segments with their whole upstream and downstream. */
function walkThrough(scene: Scene, selected: readonly string[] = []): ReadonlySet<string> | null {
  if (selected.length === 0) return null;
  const edges = scene.links.map((link) => [link.supplierId, link.customerId] as const);
  return new Set(selected.flatMap((id) => [...traced(edges, id)]));
}

/** What a file has around the picture. */
function paperMarks(scene: Scene, height: number): Mark[] {
  return [
    leaf('rect', 'paper', { y: -titleHeight, width: scene.width, height: height + titleHeight, fill: ink.paper }),
    leaf('text', 'heading', { x: 12, y: -10, 'font-size': 18, 'font-weight': 700, fill: ink.ink }, scene.title),
    leaf('text', 'caption', { x: 12, y: height - 10, 'font-size': 12, fill: ink.muted }, scene.caption),
  ];
}

function segmentMark(box: SceneBox, { selected, hrefs }: Shown, lit: ReadonlySet<string> | null): Mark {
  const chosen = selected?.includes(box.id) ?? false;
  const look = {
    class: classes('segment', box.presence, box.stub && 'stub', lit?.has(box.id) && 'lit', chosen && 'selected'),
    'data-segment': box.id,
  };
  const content = boxMarks(box, 10);
  if (!hrefs) return group('g', box.id, look, content);
  const link = { href: hrefs.segment(box.id), 'aria-label': box.sentence, 'aria-current': chosen ? 'true' : null };
  return group('a', box.id, { ...look, ...link }, content);
}

/** `near` marks links of a selected segment itself: only they say what flows. */
function litClass(
  link: Pick<SceneLink, 'supplierId' | 'customerId'>,
  lit: ReadonlySet<string> | null,
  selected: readonly string[] = [],
): string {
  if (!lit?.has(link.supplierId) || !lit.has(link.customerId)) return '';
  return selected.includes(link.supplierId) || selected.includes(link.customerId) ? 'lit near' : 'lit';
}
