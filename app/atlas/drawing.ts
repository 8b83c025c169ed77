import { boxContent, hatchPattern } from './box-drawing';
import { linkStates } from './complete-links';
import { drawingMessages } from './drawing-messages';
import { fontFamily, palette } from './drawing-palette';
import { textWidth } from './label';
import { legendContent } from './legend-drawing';
import { linksContent } from './link-drawing';
import type { Scene, SceneBox, SceneLane, SceneLink } from './scene';
import { traced } from './supply-walk';
import { element, escapeText } from './svg-text';
import { languageTag } from '../i18n/language';

export interface DrawingOptions {
  /** Where a segment and a chain lead; without it nothing in the drawing is a link. */
  readonly hrefs?: { segment(id: string): string; chain(id: string): string };
  /** Drawn with its whole upstream and downstream lit. */
  readonly selected?: string | null;
  /** A file of its own: with a white ground, its title, and what it was drawn from. */
  readonly standalone?: boolean;
}

const margin = 12;
const titleHeight = 34;

/** The scene as an SVG document fragment: classes for the page's theme, presentation attributes for everything else. */
export function drawing(scene: Scene, options: DrawingOptions = {}): string {
  const offset = options.standalone ? titleHeight : 0;
  const legend = legendUnder(scene);
  const height = Math.ceil(offset + scene.height + 6 + legend.height + (options.standalone ? 30 : 6));
  const lit = options.selected ? walkThrough(scene, options.selected) : null;
  const body = pictureContent(scene, options, lit) + legend.markup;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `atlas-drawing${lit ? ' tracing' : ''}`,
      viewBox: `0 0 ${scene.width} ${height}`,
      width: scene.width,
      height,
      role: options.standalone ? 'img' : 'group',
      'aria-labelledby': 'atlas-drawing-title',
      'aria-describedby': 'atlas-drawing-description',
      'font-family': fontFamily,
      lang: languageTag[scene.language],
    },
    `<title id="atlas-drawing-title">${escapeText(scene.title)}</title><desc id="atlas-drawing-description">${escapeText(scene.description)}</desc><defs>${hatchPattern}</defs>` +
      (options.standalone ? standaloneFrame(scene, height) : '') +
      element('g', { class: 'viewport', transform: offset ? `translate(0 ${offset})` : null }, body),
  );
}

/** Explains what the scene shows, and nothing else. */
function legendUnder(scene: Scene): ReturnType<typeof legendContent> {
  return legendContent(
    scene.language,
    scene.lens,
    {
      presences: scene.presences,
      counted: scene.counted,
      states: linkStates.filter((state) => scene.links.some((link) => link.state === state)),
      glyphs: (['broken-path', 'single-source'] as const).filter((glyph) =>
        scene.boxes.some((box) => box.glyph === glyph),
      ),
    },
    margin,
    scene.height + 6,
    scene.width - 2 * margin,
  );
}

/** The selected segment with its whole upstream and downstream. */
function walkThrough(scene: Scene, selected: string): ReadonlySet<string> {
  return traced(
    scene.links.map((link) => [link.supplierId, link.customerId] as const),
    selected,
  );
}

/** Columns, lanes, links and boxes, the later above the earlier. */
function pictureContent(scene: Scene, options: DrawingOptions, lit: ReadonlySet<string> | null): string {
  return (
    columnsContent(scene) +
    lanesContent(scene, options) +
    linksContent(scene.links, (link) => litClass(link, lit, options.selected)) +
    element('g', { class: 'boxes', fill: palette.ink }, scene.boxes.map((box) => boxLink(box, options, lit)).join(''))
  );
}

function standaloneFrame(scene: Scene, height: number): string {
  return (
    element('rect', { width: scene.width, height, fill: palette.paper }) +
    element(
      'text',
      { x: margin, y: 24, 'font-size': 18, 'font-weight': 700, fill: palette.ink },
      escapeText(scene.title),
    ) +
    element(
      'text',
      { x: margin, y: height - 10, 'font-size': 11, fill: palette.muted },
      escapeText(`${drawingMessages[scene.language].product} · ${scene.caption}`),
    )
  );
}

function columnsContent(scene: Scene): string {
  return element(
    'g',
    { class: 'columns', 'font-size': 13, 'font-weight': 600, fill: palette.muted, 'text-anchor': 'middle' },
    scene.columns
      .map((column, index) => {
        const centre = column.x + column.width / 2;
        const next = scene.columns[index + 1];
        const name = element('text', { x: centre, y: 20 }, escapeText(column.name));
        if (!next) return name;
        const from = centre + textWidth(column.name, 13) / 2 + 14;
        const to = next.x + next.width / 2 - textWidth(next.name, 13) / 2 - 14;
        return (
          name +
          element('path', {
            class: 'direction',
            d: `M${from} 15.5H${to}m-5 -3.5l5 3.5l-5 3.5`,
            fill: 'none',
            stroke: palette.line,
            'stroke-width': 1.5,
          })
        );
      })
      .join(''),
  );
}

function lanesContent(scene: Scene, options: DrawingOptions): string {
  const lanes = scene.lanes.map((lane) => laneGround(lane, scene.width) + laneLabel(lane, options));
  return element('g', { class: 'lanes' }, lanes.join(''));
}

function laneGround(lane: SceneLane, width: number): string {
  return element('rect', {
    class: `lane${lane.stub ? ' stub' : ''}`,
    x: 0,
    y: lane.y,
    width,
    height: lane.height,
    rx: 6,
    fill: palette.surface,
  });
}

const laneRows = { name: 18, note: 17 };

/** The name of a lane with its notes below, centred at the left; the name leads to the chain. */
function laneLabel(lane: SceneLane, options: DrawingOptions): string {
  const rowsHeight = lane.name.length * laneRows.name + lane.notes.length * laneRows.note;
  let y = lane.y + lane.height / 2 - rowsHeight / 2 - 3;
  const row = (text: string, height: number, values: Record<string, string | number>) =>
    element('text', { x: margin + 2, y: (y += height), ...values }, escapeText(text));
  const nameLook = {
    class: 'lane-name',
    'font-size': lane.stub ? 13 : 14,
    'font-weight': lane.stub ? 500 : 700,
    fill: palette.ink,
  };
  const noteLook = { class: 'lane-note', 'font-size': 12, fill: palette.muted };
  const name = lane.name.map((line) => row(line, laneRows.name, nameLook)).join('');
  const notes = lane.notes.map((line) => row(line, laneRows.note, noteLook)).join('');
  if (!options.hrefs) return name + notes;
  const link = { href: options.hrefs.chain(lane.id), class: 'lane-link', 'data-chain': lane.id };
  return element('a', link, name) + notes;
}

function boxLink(box: SceneBox, options: DrawingOptions, lit: ReadonlySet<string> | null): string {
  const classes = [
    'segment',
    box.presence,
    box.stub && 'stub',
    lit?.has(box.id) && 'lit',
    options.selected === box.id && 'selected',
  ]
    .filter(Boolean)
    .join(' ');
  const content = boxContent(box, 10);
  const shared = { class: classes, 'data-segment': box.id };
  if (!options.hrefs) return element('g', shared, content);
  return element(
    'a',
    {
      ...shared,
      href: options.hrefs.segment(box.id),
      'aria-label': box.sentence,
      'aria-current': options.selected === box.id ? 'true' : null,
    },
    content,
  );
}

/** `near` marks links of the selected segment itself: only they say what flows. */
function litClass(
  link: Pick<SceneLink, 'supplierId' | 'customerId'>,
  lit: ReadonlySet<string> | null,
  selected?: string | null,
): string {
  if (!lit?.has(link.supplierId) || !lit.has(link.customerId)) return '';
  return link.supplierId === selected || link.customerId === selected ? ' lit near' : ' lit';
}
