import { rise } from './box-text';
import { ink } from './ink';
import { classes, group, leaf, type Mark, type MarkAttributes } from './mark';
import type { Scene, SceneLane } from './scene';
import type { Shown, Zoom } from './shown';
import { stillFont } from './still-font';
import { textWidth } from './text-width';

const unzoomed: Zoom = { k: 1, x: 0, y: 0 };

/** The grounds of the lanes: they zoom up and down with the boxes, never sideways. */
export function laneGroundsMark({ lanes, width, height, corner }: Scene, { zoom = unzoomed }: Shown): Mark {
  return group(
    'g',
    'grounds',
    { class: 'grounds' },
    lanes.map((lane) => {
      const { top, bottom } = visiblePart(lane, zoom, corner.y, height);
      const shape = { x: 0, y: top, width, height: Math.max(0, bottom - top), rx: 6 };
      return leaf('rect', lane.id, { class: classes('lane', lane.stub && 'stub'), ...shape, fill: ink.surface });
    }),
  );
}

/** What of a lane the zoom shows. */
function visiblePart(
  { y, height }: SceneLane,
  zoom: Zoom,
  least: number,
  most: number,
): { top: number; bottom: number } {
  const top = Math.max(least, zoom.k * y + zoom.y);
  return { top, bottom: Math.max(top, Math.min(most, zoom.k * (y + height) + zoom.y)) };
}

/** The names of the lanes at the left: zoomed, each stays beside what is seen of its lane, and goes with the last of it. */
export function laneNamesMark(scene: Scene, shown: Shown): Mark {
  return group(
    'g',
    'lanes',
    { class: 'lanes', 'font-size': stillFont(shown) },
    scene.lanes.map((lane) => laneLabel(lane, scene, shown)),
  );
}

const bar = { height: 6, around: 11, widest: 8.4, gap: 1.6 };
const left = 5;

/** The name of a lane, a cell for each of its segments, and notes; the name leads to the chain. */
function laneLabel(whose: SceneLane, scene: Scene, shown: Shown): Mark {
  const { hrefs, compared, zoom = unzoomed } = shown;
  const lane = compared ? { ...whose, cells: null, coverage: [], notes: [] } : whose;
  const gained = gainedIn(lane, scene, shown.changes);
  const notes = [...coverageNow(lane, gained), ...lane.notes];
  const { top, bottom } = visiblePart(lane, zoom, scene.corner.y, scene.height);
  const font = stillFont(shown);
  const rowHeight = font * 1.125;
  const whole = (lane.name.length + notes.length) * rowHeight + (lane.cells ? bar.around : 0);
  let y = 0;
  const row = (text: string, key: string, look: MarkAttributes) => {
    y += rowHeight;
    return leaf('text', key, { x: left, y: y - rowHeight / 2 + font * rise, ...look }, text);
  };
  const name = lane.name.map((line, index) =>
    row(line, `name ${index}`, { class: 'lane-name', 'font-weight': lane.stub ? 500 : 700, fill: ink.ink }),
  );
  const cells = lane.cells ? [cellsMark(lane.cells, gained, y + 3, scene.corner.x)] : [];
  if (lane.cells) y += bar.around;
  const said = notes.map((line, index) => row(line, `note ${index}`, { class: 'lane-note', fill: ink.muted }));
  const link = hrefs && { href: hrefs.chain(lane.id), class: 'lane-link', 'data-chain': lane.id };
  return group(
    'g',
    lane.id,
    {
      class: 'lane-label',
      // On the way of a zoom this alone changes.
      transform: `translate(0,${Math.round(50 * (top + bottom - whole)) / 100})`,
      visibility: zoom.k > 1 && bottom - top < whole - 2 ? 'hidden' : null,
    },
    [...(link ? [group('a', 'link', link, name)] : name), ...cells, ...said],
  );
}

/** How much of a lane is on record; in a scenario from how many to how many, written as its panel writes it. */
function coverageNow({ cells, coverage }: SceneLane, gained: number): readonly string[] {
  if (!cells || gained === 0) return coverage;
  return [`${cells.filled} → ${cells.filled + gained} / ${cells.whole}`];
}

/** How many segments of a lane a scenario fills, less those that it loses. */
function gainedIn(lane: SceneLane, { boxes }: Scene, changes: Shown['changes']): number {
  if (!changes) return 0;
  const own = boxes.filter(({ chainId }) => chainId === lane.id).map(({ id }) => changes.get(id));
  return own.filter((change) => change === 'filled').length - own.filter((change) => change === 'lost').length;
}

/**
 * One cell for each segment: filled where somebody is recorded, hollow where nobody is; what a scenario adds is hollow
 * too, but framed as heavily as what newly carries is drawn, which is seen without colour.
 */
function cellsMark({ whole, filled }: NonNullable<SceneLane['cells']>, gained: number, y: number, right: number): Mark {
  const pitch = Math.min(bar.widest, (right - left - 6) / Math.max(1, whole));
  const now = filled + Math.min(0, gained);
  const isGained = (index: number) => index >= now && index < filled + gained;
  return group(
    'g',
    'cells',
    { class: 'cells', stroke: ink.presentLine, 'stroke-width': 0.7 },
    Array.from({ length: whole }, (_, index) =>
      leaf('rect', String(index), {
        x: left + 0.4 + index * pitch,
        y,
        width: Math.max(0.4 * pitch, pitch - bar.gap),
        height: bar.height,
        fill: index < now ? ink.presentLine : 'none',
        stroke: isGained(index) ? ink.success : null,
        'stroke-width': isGained(index) ? 1.8 : null,
        'stroke-opacity': index < filled + gained ? null : 0.55,
      }),
    ),
  );
}

/** The names of the tiers at the top: zoomed, each stays above its column; between them the direction of supply. */
export function tierNamesMark({ columns, corner, width }: Scene, shown: Shown): Mark {
  const { zoom = unzoomed } = shown;
  const font = stillFont(shown);
  const at = (x: number) => zoom.k * x + zoom.x;
  return group(
    'g',
    'tiers',
    { class: 'tiers', 'font-size': font, 'font-weight': 600, fill: ink.muted, 'text-anchor': 'middle' },
    columns.flatMap((column, index) => {
      const centre = at(column.x + column.width / 2);
      const half = textWidth(column.name, font) / 2;
      const seen = centre - half >= corner.x && centre + half <= width;
      const name = leaf('text', `name ${index}`, { x: centre, y: 14, visibility: seen ? null : 'hidden' }, column.name);
      if (!column.arrow || zoom.k > 1) return [name];
      return [name, arrowMark(column.arrow, index)];
    }),
  );
}

function arrowMark({ from, to }: { readonly from: number; readonly to: number }, index: number): Mark {
  return leaf('path', `arrow ${index}`, {
    class: 'direction',
    d: `M${from} 10H${to}m-4 -3l4 3l-4 3`,
    fill: 'none',
    stroke: ink.line,
    'stroke-width': 1.5,
  });
}
