import { languageTag, scriptOf } from '../i18n/language';
import { colon } from '../i18n/punctuation';
import { laneGroundsMark, laneNamesMark, tierNamesMark } from './axis-marks';
import { patternMarks, type Rectangle } from './box-frames';
import { boxMarks } from './box-marks';
import { flowLabels } from './flow-labels';
import { flowsMark } from './flow-marks';
import { fontFamilies } from './font-families';
import { ink } from './ink';
import { comparedText } from './legend-entries';
import { wrapLabel } from './label';
import { legendMark } from './legend-marks';
import { carryingIn, linksMark } from './link-marks';
import { litBy } from './lit';
import { classes, group, leaf, type Mark } from './mark';
import type { Scene, SceneBox } from './scene';
import { seenPart } from './seen-part';
import type { Shown } from './shown';
import { textWidth } from './text-width';

const titleHeight = 30;
const captionLine = 16;

/**
 * The scene as marks, the same for both hands that draw it. What zooms is in `.viewport` alone: the grounds of the
 * lanes follow it up and down, the names of lanes and tiers and the legend keep their places.
 */
export function marksOf(scene: Scene, asked: Shown = {}): Mark {
  const walked = litBy(scene, asked.selected ?? []);
  const carrying = asked.links && carryingIn(asked.links);
  const shown = { breaks: walked?.breaks, carrying, ...asked };
  const lit = shown.lit === undefined ? (walked?.lit ?? null) : shown.lit;
  const statement = shown.standalone && shown.statement ? wrapLabel(shown.statement, 12, scene.width - 12) : [];
  const top = shown.standalone ? titleHeight + statement.length * captionLine : 0;
  const height =
    top + scene.height + scene.legendHeight + (shown.standalone ? scene.caption.length * captionLine + 6 : 0);
  return group('svg', 'atlas', rootAttributes(scene, shown, lit, { top, height }), [
    leaf('title', 'title', { id: 'atlas-drawing-title' }, (shown.standalone && shown.heading) || scene.title),
    leaf('desc', 'description', { id: 'atlas-drawing-description' }, scene.description),
    group('defs', 'defs', {}, [...patternMarks, clipMark(scene)]),
    ...(shown.standalone ? paperMarks(scene, shown, statement, { top, height }) : []),
    laneGroundsMark(scene, shown),
    plotMark(scene, shown, lit),
    laneNamesMark(scene, shown),
    tierNamesMark(scene, shown),
    legendMark(scene, shown),
  ]);
}

function rootAttributes(
  scene: Scene,
  { standalone }: Shown,
  lit: ReadonlySet<string> | null,
  { top, height }: { readonly top: number; readonly height: number },
): Mark['attributes'] {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    class: classes(
      'atlas-drawing',
      lit && 'tracing',
      scene.boxes.some(({ presence }) => presence === 'absent') && 'census',
    ),
    viewBox: `0 ${-top} ${scene.width} ${height}`,
    width: scene.width,
    height,
    role: standalone ? 'img' : 'group',
    'aria-labelledby': 'atlas-drawing-title',
    'aria-describedby': 'atlas-drawing-description',
    'font-family': fontFamilies[scriptOf[scene.language]],
    lang: languageTag[scene.language],
  };
}

/** Where the picture zooms: right of the names of the lanes, below those of the tiers. */
function clipMark({ corner, width, height }: Scene): Mark {
  return group('clipPath', 'clip', { id: 'atlas-clip' }, [
    leaf('rect', 'plot', { ...corner, width: width - corner.x, height: height - corner.y }),
  ]);
}

function plotMark(scene: Scene, shown: Shown, lit: ReadonlySet<string> | null): Mark {
  const { zoom } = shown;
  const seen = seenPart(scene, shown);
  const zoomed = zoom && (zoom.k !== 1 || zoom.x !== 0 || zoom.y !== 0);
  const transform = zoomed ? `translate(${zoom.x},${zoom.y}) scale(${zoom.k})` : null;
  return group('g', 'plot', { class: 'plot', 'clip-path': zoomed ? 'url(#atlas-clip)' : null }, [
    group('g', 'viewport', { class: 'viewport', transform }, [
      linksMark(scene.links, shown, lit),
      group(
        'g',
        'boxes',
        { class: 'boxes', fill: ink.ink },
        scene.boxes.map((box) => segmentMark(spoken(box, scene, shown), shown, lit, seen)),
      ),
      flowsMark(flowLabels(scene, shown, seen, lit)),
    ]),
  ]);
}

/** What a file has around the picture. */
function paperMarks(
  scene: Scene,
  { heading = scene.title }: Shown,
  statement: readonly string[],
  { top, height }: { readonly top: number; readonly height: number },
): Mark[] {
  const linesFrom = (lines: readonly string[], y: number) =>
    lines.map((line, row) => leaf('tspan', String(row), { x: 5, y: y + (row + 0.75) * captionLine }, line));
  const caption = linesFrom(scene.caption, scene.height + scene.legendHeight);
  const above = linesFrom(statement, titleHeight - top - 5);
  const room = (scene.width - 10) / (1.06 * textWidth(heading, 1));
  const bold = { 'font-size': Math.min(18, Math.floor(10 * room) / 10), 'font-weight': 700 };
  return [
    leaf('rect', 'paper', { y: -top, width: scene.width, height, fill: ink.paper }),
    leaf('text', 'heading', { x: 5, y: titleHeight - top - 9, ...bold, fill: ink.ink }, heading),
    ...(above.length > 0 ? [group('text', 'statement', { 'font-size': 12, fill: ink.ink }, above)] : []),
    group('text', 'caption', { 'font-size': 12, fill: ink.muted }, caption),
  ];
}

/** Of two regions a box says which has a record, not what the one region has; of a what-if, what that makes of it too. */
function spoken(
  box: SceneBox,
  { language, legend }: Scene,
  { compared, comparedNames, changes, steps }: Shown,
): SceneBox {
  const change = changes?.get(box.id);
  if (change) {
    const made = [legend.scenario[change], steps?.get(box.id)].filter(Boolean).join(' ');
    return { ...box, sentence: `${made}${colon(language)}${box.sentence}` };
  }
  if (!compared) return box;
  const answer = comparedText(legend, compared.get(box.id) ?? 'neither', comparedNames);
  return { ...box, sentence: `${box.name}${colon(language)}${answer}` };
}

function segmentMark(box: SceneBox, shown: Shown, lit: ReadonlySet<string> | null, seen: Rectangle): Mark {
  const { selected, hrefs, changes, standalone } = shown;
  const chosen = selected?.includes(box.id) ?? false;
  const state = [box.presence, changes?.get(box.id), box.stub && 'stub'];
  const look = {
    class: classes('segment', ...state, lit?.has(box.id) && 'lit', chosen && 'selected'),
    'data-segment': box.id,
    'data-firms': shown.lostFirms && box.firms.length > 0 ? box.firms.map(({ slug }) => slug).join(' ') : null,
    // On a page the style sheet does it, which also answers the pointer.
    opacity: standalone && lit && !lit.has(box.id) ? 0.28 : null,
  };
  const content = boxMarks(box, shown, seen);
  if (!hrefs) return group('g', box.id, look, content);
  const link = { href: hrefs.segment(box.id), 'aria-label': box.sentence, 'aria-current': chosen ? 'true' : null };
  return group('a', box.id, { ...look, ...link }, content);
}
