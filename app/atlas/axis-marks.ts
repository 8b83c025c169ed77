import { ink } from './ink';
import { classes, group, leaf, type Mark, type MarkAttributes } from './mark';
import type { Scene, SceneLane } from './scene';
import type { Shown } from './shown';

/** The grounds of the lanes: they zoom up and down with the boxes, never sideways. */
export function laneGroundsMark({ lanes, width }: Scene): Mark {
  return group(
    'g',
    'grounds',
    { class: 'grounds' },
    lanes.map(({ id, y, height, stub }) =>
      leaf('rect', id, { class: classes('lane', stub && 'stub'), x: 0, y, width, height, rx: 6, fill: ink.surface }),
    ),
  );
}

/** The names of the lanes, which stay at the left while the picture zooms. */
export function laneNamesMark({ lanes }: Scene, { hrefs }: Shown): Mark {
  return group(
    'g',
    'lanes',
    { class: 'lanes' },
    lanes.map((lane) => laneLabel(lane, hrefs)),
  );
}

const rowHeight = { name: 18, note: 17 };

/** The name of a lane with its notes below, centred at the left; the name leads to the chain. */
function laneLabel(lane: SceneLane, hrefs: Shown['hrefs']): Mark {
  const rowsHeight = lane.name.length * rowHeight.name + lane.notes.length * rowHeight.note;
  let y = lane.y + lane.height / 2 - rowsHeight / 2 - 3;
  const row = (text: string, key: string, height: number, look: MarkAttributes) =>
    leaf('text', key, { x: 14, y: (y += height), ...look }, text);
  const nameLook = {
    class: 'lane-name',
    'font-size': lane.stub ? 13 : 14,
    'font-weight': lane.stub ? 500 : 700,
    fill: ink.ink,
  };
  const noteLook = { class: 'lane-note', 'font-size': 12, fill: ink.muted };
  const name = lane.name.map((line, index) => row(line, `name ${index}`, rowHeight.name, nameLook));
  const notes = lane.notes.map((line, index) => row(line, `note ${index}`, rowHeight.note, noteLook));
  const link = hrefs && { href: hrefs.chain(lane.id), class: 'lane-link', 'data-chain': lane.id };
  return group(
    'g',
    lane.id,
    { class: 'lane-label' },
    link ? [group('a', 'link', link, name), ...notes] : [...name, ...notes],
  );
}

/** The names of the tiers, which stay at the top while the picture zooms, and the direction of supply between them. */
export function tierNamesMark({ columns }: Scene): Mark {
  return group(
    'g',
    'tiers',
    { class: 'tiers', 'font-size': 13, 'font-weight': 600, fill: ink.muted, 'text-anchor': 'middle' },
    columns.flatMap(({ x, width, name, arrow }, index) => [
      leaf('text', `name ${index}`, { x: x + width / 2, y: 20 }, name),
      ...(arrow
        ? [
            leaf('path', `arrow ${index}`, {
              class: 'direction',
              d: `M${arrow.from} 15.5H${arrow.to}m-5 -3.5l5 3.5l-5 3.5`,
              fill: 'none',
              stroke: ink.line,
              'stroke-width': 1.5,
            }),
          ]
        : []),
    ]),
  );
}
